-- A study campaign (đợt học tập). The first stands always: study by oneself, open to every member.
CREATE TABLE campaign (
  id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind               VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SELF_STUDY',
  title              VARCHAR(200) NOT NULL,
  checked_questions  BOOLEAN      NOT NULL COMMENT 'checked questions may be graded, not only those of approved editions',
  opens_at           DATETIME(3)  NOT NULL,
  closes_at          DATETIME(3)  NULL COMMENT 'null: stays open'
);

INSERT INTO campaign (id, kind, title, checked_questions, opens_at)
VALUES (1, 'SELF_STUDY', 'Tự học thường xuyên', TRUE, '2020-01-01');

-- What a campaign settles itself; what it does not comes from the rules of the day.
CREATE TABLE campaign_setting (
  campaign_id  BIGINT       NOT NULL,
  module       VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'empty: every module',
  setting      VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the key of the rule it stands in for',
  value        INT          NOT NULL,
  note         VARCHAR(1000) NULL COMMENT 'who decided, by which paper',
  PRIMARY KEY (campaign_id, module, setting),
  CONSTRAINT campaign_setting_of FOREIGN KEY (campaign_id) REFERENCES campaign (id)
);
