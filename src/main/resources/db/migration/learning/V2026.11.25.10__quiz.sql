-- One try at the quiz of a module, in one campaign. Drawn questions and settings are those of its start, for ever.
CREATE TABLE attempt (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  public_id        CHAR(22)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT 'random; stands in addresses',
  member_id        BIGINT       NOT NULL,
  campaign_id      BIGINT       NOT NULL,
  module           VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition_hash     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number           INT          NOT NULL COMMENT 'from 1, of the member in campaign and module',
  paper            TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'JSON: questions and the order of their options',
  terms            TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'JSON: settings with where each comes from',
  state            VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'OPEN, PROVISIONAL (by the server at the deadline), HANDED_IN',
  started_at       DATETIME(3)  NOT NULL,
  deadline_at      DATETIME(3)  NULL,
  handed_in_at     DATETIME(3)  NULL,
  pen              VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the device opened last',
  pen_from         BIGINT       NOT NULL DEFAULT 1 COMMENT 'sequence numbers from here on are of this pen',
  mark_numerator   INT          NULL,
  mark_denominator INT          NULL,
  out_of           INT          NOT NULL,
  passed           BOOLEAN      NULL,
  recorded_by      BIGINT       NULL COMMENT 'the member who typed it in from paper; null: he himself',
  recorded_by_name VARCHAR(120) NULL,
  paper_number     BIGINT       NULL UNIQUE COMMENT 'of the printed paper',
  UNIQUE KEY once (member_id, campaign_id, module, number),
  INDEX (state, deadline_at)
);

-- The last answer to each question; what came after the deadline stands beside it, never in its place.
CREATE TABLE attempt_answer (
  attempt_id   BIGINT       NOT NULL,
  position     INT          NOT NULL COMMENT 'from 1, on the paper',
  late         BOOLEAN      NOT NULL,
  answer       VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'JSON, options by their index in the bank; null: taken back',
  sequence     BIGINT       NOT NULL,
  by_pen       BOOLEAN      NOT NULL COMMENT 'from the device that held the pen then',
  device       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  given_at     DATETIME(3)  NOT NULL COMMENT 'as the device claims',
  received_at  DATETIME(3)  NOT NULL,
  PRIMARY KEY (attempt_id, position, late),
  CONSTRAINT attempt_answer_of FOREIGN KEY (attempt_id) REFERENCES attempt (id)
);

-- A quiz printed for one member, to be typed in by the secretary. Its number is the printed one.
CREATE TABLE paper_quiz (
  number          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id       BIGINT       NOT NULL,
  unit_id         BIGINT       NOT NULL COMMENT 'the chi bộ it was printed for',
  campaign_id     BIGINT       NOT NULL,
  module          VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition_hash    CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  paper           TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  terms           TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  printed_at      DATETIME(3)  NOT NULL,
  printed_by      BIGINT       NULL,
  printed_by_name VARCHAR(120) NOT NULL,
  typed_at        DATETIME(3)  NULL,
  typed_by_name   VARCHAR(120) NULL,
  INDEX (unit_id, printed_at),
  INDEX (member_id)
) AUTO_INCREMENT = 10001;
