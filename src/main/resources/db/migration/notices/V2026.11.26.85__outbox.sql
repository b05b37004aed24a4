-- Mails on their way. Written in the transaction of the fact they tell of; built from that fact again when they are sent.
CREATE TABLE mail_outbox (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  dedup_key    VARCHAR(120)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT 'the same mail is written once',
  kind         VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'INVITED, CHANGED, CANCELLED, APOLOGY, FOLLOWER, TEST',
  session_id   BIGINT        NULL,
  sequence     INT           NULL COMMENT 'of the session when it was written: an older one is not sent any more',
  member_id    BIGINT        NULL,
  address      VARCHAR(120)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  subject      VARCHAR(300)  NULL COMMENT 'as it was sent',
  state        VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'WAITING, SENDING, SENT, FAILED, UNKNOWN, DROPPED',
  why          VARCHAR(300)  NULL COMMENT 'of a failed or dropped mail',
  tries        INT           NOT NULL DEFAULT 0,
  created_at   DATETIME(3)   NOT NULL,
  not_before   DATETIME(3)   NOT NULL,
  claimed_at   DATETIME(3)   NULL,
  sent_at      DATETIME(3)   NULL,
  INDEX (state, not_before),
  INDEX (session_id),
  INDEX (member_id)
);

-- Secret addresses of calendars; only the hash is kept.
CREATE TABLE calendar_feed (
  member_id    BIGINT      NOT NULL PRIMARY KEY,
  secret_hash  BINARY(32)  NOT NULL UNIQUE,
  made_at      DATETIME(3) NOT NULL
);

-- Who wants no mail.
CREATE TABLE notice_preference (
  member_id  BIGINT      NOT NULL PRIMARY KEY,
  mail_off   BOOLEAN     NOT NULL,
  changed_at DATETIME(3) NOT NULL
);
