-- Public holidays, by which the default day of the regular session is shifted. Only what is certain is shipped; a committee adds
-- Tết and the Hùng Kings' day as they are announced.
CREATE TABLE day_off (
  day   DATE         NOT NULL PRIMARY KEY,
  name  VARCHAR(120) NOT NULL
);
INSERT INTO day_off (day, name) VALUES
  ('2026-01-01', 'Tết Dương lịch'), ('2026-04-30', 'Ngày Chiến thắng'), ('2026-05-01', 'Ngày Quốc tế Lao động'),
  ('2026-09-02', 'Quốc khánh'),
  ('2027-01-01', 'Tết Dương lịch'), ('2027-04-30', 'Ngày Chiến thắng'), ('2027-05-01', 'Ngày Quốc tế Lao động'),
  ('2027-09-02', 'Quốc khánh');

-- Papers of a session. Whoever adds one declares that it may circulate; nothing with a secrecy mark is taken.
CREATE TABLE session_paper (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id     BIGINT       NOT NULL,
  title          VARCHAR(200) NOT NULL,
  file_name      VARCHAR(200) NOT NULL,
  media_type     VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content        LONGBLOB     NOT NULL,
  size           INT          NOT NULL COMMENT 'bytes',
  added_by_name  VARCHAR(120) NOT NULL,
  added_at       DATETIME(3)  NOT NULL,
  CONSTRAINT session_paper_of FOREIGN KEY (session_id) REFERENCES study_session (id),
  INDEX (session_id, id)
);
