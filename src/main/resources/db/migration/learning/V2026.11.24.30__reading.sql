-- A section read, in the edition that was read. The key says in which other editions it counts as well.
CREATE TABLE reading_mark (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id    BIGINT       NOT NULL,
  edition_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  module       VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  section_tag  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reading_key  VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at           DATETIME(3)  NOT NULL COMMENT 'as the device claims, between publishing and recorded_at',
  recorded_at  DATETIME(3)  NOT NULL,
  recorded_by  BIGINT       NULL COMMENT 'the member who entered it on behalf of this one; null: he himself',
  UNIQUE KEY once (member_id, edition_hash, section_tag),
  INDEX (member_id, reading_key)
);

-- Where somebody stopped: one place per module, the latest. No way there is kept.
CREATE TABLE reading_place (
  member_id    BIGINT       NOT NULL,
  module       VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  section_tag  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  paragraph    INT          NOT NULL,
  at           DATETIME(3)  NOT NULL,
  PRIMARY KEY (member_id, module)
);
