-- A published text, named by the hash over all its files. Text and number never change; where it stands does.
CREATE TABLE edition (
  hash             CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  module           VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  number           INT           NOT NULL,
  title            VARCHAR(1000) NOT NULL,
  short_title      VARCHAR(500)  NOT NULL,
  kind             VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  audience         VARCHAR(1000) NOT NULL,
  minutes          INT           NOT NULL,
  sort_order       INT           NOT NULL,
  documents        TEXT          NOT NULL COMMENT 'keys of what it is about, one a line, the main one first',
  summary          MEDIUMTEXT    NOT NULL COMMENT 'without mark-up, for search and comparison',
  state            VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  minor            BOOLEAN       NOT NULL COMMENT 'marks of the edition before stay',
  note             VARCHAR(2000) NOT NULL COMMENT 'what changed; empty when published by the portal itself',
  published_at     DATETIME(3)   NOT NULL,
  published_by     BIGINT        NULL COMMENT 'the account; null: the portal itself',
  published_by_name VARCHAR(120) NULL,
  decided_at       DATETIME(3)   NULL,
  decided_by       BIGINT        NULL,
  decided_by_name  VARCHAR(120)  NULL,
  decision_reason  VARCHAR(2000) NULL,
  UNIQUE (module, number)
);

-- Everything the module consisted of; hashed again, it gives the name of the edition.
CREATE TABLE edition_file (
  edition  CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  path     VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content  LONGBLOB     NOT NULL,
  PRIMARY KEY (edition, path),
  CONSTRAINT edition_file_edition FOREIGN KEY (edition) REFERENCES edition (hash)
);

CREATE TABLE edition_section (
  edition      CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number       INT           NOT NULL,
  tag          VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  title        VARCHAR(1000) NOT NULL,
  words        INT           NOT NULL,
  text_hash    CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reading_key  CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'marks are kept by it',
  cited        TEXT          NOT NULL COMMENT 'keys of documents, one a line',
  text         MEDIUMTEXT    NOT NULL COMMENT 'without mark-up, for search and comparison',
  PRIMARY KEY (edition, number),
  UNIQUE (edition, tag),
  CONSTRAINT edition_section_edition FOREIGN KEY (edition) REFERENCES edition (hash)
);

-- The register of documents as last read, so that the library does without the folder.
CREATE TABLE party_document (
  document_key  VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  position      INT          NOT NULL,
  content       JSON         NOT NULL
);

-- One row: counted up with each change, locked while one is made. Nodes see by it that the library has changed.
CREATE TABLE catalogue_version (
  id       TINYINT NOT NULL PRIMARY KEY,
  version  BIGINT  NOT NULL
);
INSERT INTO catalogue_version VALUES (1, 0);
