-- A value with the document it comes from. Corrections add a row; the row added last wins where periods overlap.
CREATE TABLE rule_value (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  rule_key         VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit_id          BIGINT       NULL COMMENT 'holds for this unit and below; null for all',
  value            INT          NOT NULL,
  valid_from       DATE         NOT NULL,
  valid_until      DATE         NOT NULL,
  document_number  VARCHAR(60)  NULL COMMENT 'null: a setting of the portal, from no document',
  document_date    DATE         NULL,
  document_body    VARCHAR(200) NULL,
  note             VARCHAR(1000) NULL,
  entered_by       BIGINT       NULL COMMENT 'the account; null: shipped with the portal',
  entered_by_name  VARCHAR(120) NULL,
  entered_at       DATETIME(3)  NOT NULL,
  withdrawn_at     DATETIME(3)  NULL,
  withdrawn_by_name VARCHAR(120) NULL,
  withdrawn_reason VARCHAR(1000) NULL,
  INDEX (rule_key, valid_from)
);
