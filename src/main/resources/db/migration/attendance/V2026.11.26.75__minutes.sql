-- The first day of the committee term, from which papers of each kind are numbered from 01.
CREATE TABLE cell_term (
  unit_id    BIGINT NOT NULL PRIMARY KEY,
  first_day  DATE   NOT NULL
);

-- Minutes of one chi bộ at one session. What the roll says is kept apart from what people typed.
CREATE TABLE session_minutes (
  session_id         BIGINT       NOT NULL,
  unit_id            BIGINT       NOT NULL,
  state              VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DRAFT, FINAL',
  number             INT          NULL COMMENT 'given once, when first finished; kept when it is unlocked',
  term_from          DATE         NULL COMMENT 'the term it is numbered in',
  roll_text          TEXT         NOT NULL COMMENT 'what the roll said when it was taken over, one sentence per line',
  vote_base          INT          NOT NULL COMMENT 'who may vote, by the roll taken over',
  drafted_by_name    VARCHAR(120) NOT NULL,
  drafted_at         DATETIME(3)  NOT NULL,
  finished_by_name   VARCHAR(120) NULL,
  finished_at        DATETIME(3)  NULL,
  version            INT          NOT NULL DEFAULT 1,
  PRIMARY KEY (session_id, unit_id),
  UNIQUE (unit_id, term_from, number)
);

-- What was typed, each field with a version of its own, so that two people lose nothing.
CREATE TABLE session_minutes_text (
  session_id  BIGINT       NOT NULL,
  unit_id     BIGINT       NOT NULL,
  field       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'agenda-0…, conclusion',
  content     TEXT         NOT NULL,
  version     INT          NOT NULL,
  PRIMARY KEY (session_id, unit_id, field)
);

CREATE TABLE session_vote (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id  BIGINT       NOT NULL,
  unit_id     BIGINT       NOT NULL,
  subject     VARCHAR(300) NOT NULL,
  yes         INT          NOT NULL,
  no          INT          NOT NULL,
  other       INT          NOT NULL,
  INDEX (session_id, unit_id)
);

-- What a session asked of somebody, carried from session to session until it is done or dropped.
CREATE TABLE session_task (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_id      BIGINT        NOT NULL COMMENT 'the chi bộ',
  session_id   BIGINT        NOT NULL COMMENT 'where it was set',
  member_id    BIGINT        NULL,
  who          VARCHAR(200)  NOT NULL COMMENT 'the name, or as written where it is no single member',
  what         VARCHAR(500)  NOT NULL,
  due          DATE          NULL,
  state        VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'OPEN, CARRIED, DONE, DROPPED',
  result       VARCHAR(1000) NULL,
  reported_in  BIGINT        NULL COMMENT 'the session where the result was last told',
  INDEX (unit_id, state),
  INDEX (session_id, unit_id),
  INDEX (member_id, state)
);
