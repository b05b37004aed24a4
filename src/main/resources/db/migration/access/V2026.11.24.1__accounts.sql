-- An account exists from the activation of a slip on, or from the first set-up.
CREATE TABLE account (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id       BIGINT       NULL UNIQUE COMMENT 'the member behind it; null for an administrator who is no member',
  sign_in_name    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_general_ci NULL UNIQUE COMMENT 'only for accounts without a member',
  full_name       VARCHAR(120) NOT NULL,
  password_hash   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  administrator   BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'administers the whole portal without an office',
  closed          BOOLEAN      NOT NULL DEFAULT FALSE,
  sign_in_epoch   INT          NOT NULL DEFAULT 0 COMMENT 'raised by sign-out everywhere; older sign-ins end',
  notice_version  INT          NULL COMMENT 'the purpose notice that was read',
  notice_read_at  DATETIME(3)  NULL,
  created_at      DATETIME(3)  NOT NULL,
  version         INT          NOT NULL DEFAULT 0
);

-- Failed tries per sign-in name, kept for names that belong to nobody too, so that nothing shows which exist.
CREATE TABLE sign_in_throttle (
  name_hash      BINARY(32)  NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the member, or of the name as typed when it belongs to nobody',
  failures       INT         NOT NULL,
  blocked_until  DATETIME(3) NULL,
  last_failure   DATETIME(3) NOT NULL,
  INDEX (last_failure)
);

-- Tokens of devices: for own pages (self) and, later, for one roll. A token that is ended is deleted; the trail remembers it.
CREATE TABLE access_token (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id    BIGINT       NOT NULL,
  token_hash    BINARY(32)   NOT NULL UNIQUE COMMENT 'SHA-256 of the secret',
  scope         VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  device        VARCHAR(120) NOT NULL,
  remembered    BOOLEAN      NOT NULL,
  created_at    DATETIME(3)  NOT NULL,
  expires_at    DATETIME(3)  NOT NULL,
  last_used_at  DATETIME(3)  NOT NULL,
  CONSTRAINT access_token_account FOREIGN KEY (account_id) REFERENCES account (id),
  INDEX (expires_at)
);

CREATE TABLE activation_slip (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id     BIGINT       NOT NULL,
  pin_hash      VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  issued_by     BIGINT       NULL COMMENT 'the account; null for the portal itself',
  issued_at     DATETIME(3)  NOT NULL,
  expires_at    DATETIME(3)  NOT NULL,
  tries         INT          NOT NULL DEFAULT 0,
  used_at       DATETIME(3)  NULL,
  withdrawn_at  DATETIME(3)  NULL,
  renewal       BOOLEAN      NOT NULL COMMENT 'the member had an account already',
  any_rights    BOOLEAN      NOT NULL COMMENT 'issued by an administrator: valid also for a member with rights beyond own pages',
  reason        VARCHAR(200) NULL COMMENT 'why it was renewed, as shown to the member',
  seen_at       DATETIME(3)  NULL COMMENT 'when the member was shown that a slip was issued',
  INDEX (member_id, issued_at)
);

CREATE TABLE setup_code (
  id          TINYINT     NOT NULL PRIMARY KEY,
  code_hash   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tries       INT         NOT NULL DEFAULT 0,
  created_at  DATETIME(3) NOT NULL
);

CREATE TABLE data_objection (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id  BIGINT        NOT NULL,
  unit_id     BIGINT        NULL,
  about       VARCHAR(2000) NOT NULL,
  made_at     DATETIME(3)   NOT NULL,
  answer      VARCHAR(2000) NULL,
  answered_by BIGINT        NULL,
  answered_at DATETIME(3)   NULL,
  CONSTRAINT data_objection_account FOREIGN KEY (account_id) REFERENCES account (id)
);
