-- Given at the first touch of a valid code, used once by whoever is signed in on that browser. Only the hash is kept.
CREATE TABLE check_in_ticket (
  ticket_hash  BINARY(32)  NOT NULL PRIMARY KEY,
  session_id   BIGINT      NOT NULL,
  place        VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'c and a chi bộ, or p and a point',
  touched_at   DATETIME(3) NOT NULL,
  expires_at   DATETIME(3) NOT NULL,
  used_at      DATETIME(3) NULL,
  used_by      BIGINT      NULL,
  INDEX (expires_at)
);

-- Which device checked whom in, so that one that marks a second person is shown to the secretary.
CREATE TABLE check_in_device (
  session_id   BIGINT      NOT NULL,
  member_id    BIGINT      NOT NULL,
  device_hash  BINARY(32)  NOT NULL,
  checked_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (session_id, member_id),
  INDEX (session_id, device_hash)
);

-- Wrong short codes of a member today, so that five tries stay five tries.
CREATE TABLE check_in_try (
  member_id  BIGINT      NOT NULL,
  tried_at   DATETIME(3) NOT NULL,
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  INDEX (member_id, tried_at)
);
