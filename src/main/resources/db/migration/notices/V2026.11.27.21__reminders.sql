-- Of which sessions the reminders were written: once per session and sequence, whichever node comes first.
CREATE TABLE reminder (
  session_id  BIGINT      NOT NULL,
  sequence    INT         NOT NULL,
  kind        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'REMINDER, PAPERS',
  written_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (session_id, sequence, kind)
);
