-- Học bù: its own row, tied to the session that was missed. Never changes the mark there.
CREATE TABLE attendance_make_up (
  id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id         BIGINT       NOT NULL COMMENT 'the session that was missed',
  member_id          BIGINT       NOT NULL,
  unit_id            BIGINT       NOT NULL COMMENT 'the chi bộ on whose roll the absence stands',
  how                VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'MODULE, LATER_CLASS, PAPER',
  later_session_id   BIGINT       NULL COMMENT 'of a later class: the session that was attended',
  note               VARCHAR(500) NULL,
  made_up_on         DATE         NOT NULL,
  recorded_at        DATETIME(3)  NOT NULL,
  recorded_by        BIGINT       NULL COMMENT 'null: the portal, from a later roll',
  recorded_by_name   VARCHAR(120) NULL,
  withdrawn_at       DATETIME(3)  NULL,
  withdrawn_by_name  VARCHAR(120) NULL,
  withdrawn_because  VARCHAR(500) NULL,
  standing           BIGINT       AS (IF(withdrawn_at IS NULL, member_id, NULL)) PERSISTENT COMMENT 'one that stands for each absence',
  UNIQUE KEY attendance_make_up_once (session_id, standing),
  INDEX (member_id, session_id)
);
