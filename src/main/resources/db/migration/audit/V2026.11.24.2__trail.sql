-- The chain: each seal covers a run of entries and the seal before it.
CREATE TABLE audit_seal (
  id             BIGINT      NOT NULL PRIMARY KEY,
  entries        INT         NOT NULL,
  first_entry    BIGINT      NOT NULL,
  last_entry     BIGINT      NOT NULL,
  previous_hash  BINARY(32)  NOT NULL,
  hash           BINARY(32)  NOT NULL,
  sealed_at      DATETIME(3) NOT NULL
);

CREATE TABLE audit_entry (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at            DATETIME(3)  NOT NULL,
  account_id    BIGINT       NULL COMMENT 'null when the portal itself acted',
  action        VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_type  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id    VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  unit_id       BIGINT       NULL COMMENT 'decides who may read it; null for the whole portal',
  payload       JSON         NULL COMMENT 'actor name, reason, before, after; null once erased',
  salt          BINARY(16)   NULL COMMENT 'null once the payload was erased',
  payload_hash  BINARY(32)   NOT NULL COMMENT 'SHA-256 of salt and payload',
  seal_id       BIGINT       NULL,
  CONSTRAINT audit_entry_seal FOREIGN KEY (seal_id) REFERENCES audit_seal (id),
  INDEX (seal_id, id),
  INDEX (unit_id, id),
  INDEX (subject_type, subject_id, id),
  INDEX (account_id, id),
  INDEX (action, id)
);

-- One row, locked by whoever seals, so that several portal nodes take turns.
CREATE TABLE audit_head (
  id         TINYINT    NOT NULL PRIMARY KEY,
  last_seal  BIGINT     NOT NULL,
  hash       BINARY(32) NOT NULL
);
INSERT INTO audit_head VALUES (1, 0, UNHEX(REPEAT('00', 32)));

-- Append-only, in the database itself: nothing goes away, and an entry changes only by being sealed once or erased.
CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are never deleted';

CREATE TRIGGER audit_seal_stays BEFORE DELETE ON audit_seal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit seals are never deleted';

CREATE TRIGGER audit_seal_fixed BEFORE UPDATE ON audit_seal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit seals are never changed';

DELIMITER //
CREATE TRIGGER audit_entry_fixed BEFORE UPDATE ON audit_entry FOR EACH ROW
BEGIN
  IF NOT (NEW.id <=> OLD.id AND NEW.at <=> OLD.at AND NEW.account_id <=> OLD.account_id AND NEW.action <=> OLD.action
      AND NEW.subject_type <=> OLD.subject_type AND NEW.subject_id <=> OLD.subject_id AND NEW.unit_id <=> OLD.unit_id
      AND NEW.payload_hash <=> OLD.payload_hash
      AND (OLD.seal_id IS NULL OR NEW.seal_id <=> OLD.seal_id)
      AND (NEW.payload <=> OLD.payload OR NEW.payload IS NULL)
      AND (NEW.salt <=> OLD.salt OR NEW.salt IS NULL)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are never changed';
  END IF;
END//
DELIMITER ;
