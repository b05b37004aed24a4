-- Mails to secretaries about absences: of whom, on whose roll, and what is told.
ALTER TABLE mail_outbox
  ADD COLUMN unit_id    BIGINT      NULL COMMENT 'the chi bộ an alert is about',
  ADD COLUMN about_id   BIGINT      NULL COMMENT 'the member an alert is about',
  ADD COLUMN about_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'UNEXCUSED, EXCUSED, AWAY';
