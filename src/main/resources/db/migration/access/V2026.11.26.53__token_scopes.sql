-- What a device may do besides own pages, for a time: granted after the password, such as keeping one roll without network.
CREATE TABLE token_scope (
  token_id    BIGINT      NOT NULL,
  scope       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (token_id, scope),
  CONSTRAINT token_scope_token FOREIGN KEY (token_id) REFERENCES access_token (id) ON DELETE CASCADE
);
