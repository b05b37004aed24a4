-- What a member says about his own row after the closing, and what he was answered.
CREATE TABLE attendance_objection (
  session_id       BIGINT        NOT NULL,
  member_id        BIGINT        NOT NULL,
  unit_id          BIGINT        NOT NULL COMMENT 'the chi bộ on whose roll he stands',
  text             VARCHAR(1000) NOT NULL,
  state            VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'OPEN, ACCEPTED, REFUSED',
  made_at          DATETIME(3)   NOT NULL,
  answer           VARCHAR(1000) NULL,
  decided_by_name  VARCHAR(120)  NULL,
  decided_at       DATETIME(3)   NULL,
  PRIMARY KEY (session_id, member_id),
  INDEX (unit_id, state)
);
