-- Kinds of session are data: what is held changes with the guidance of the day.
CREATE TABLE session_kind (
  code         VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name         VARCHAR(120) NOT NULL,
  regular      BOOLEAN      NOT NULL COMMENT 'counts as the month''s regular session',
  thematic     BOOLEAN      NOT NULL COMMENT 'counts towards the thematic sessions of the quarter',
  conference   BOOLEAN      NOT NULL COMMENT 'for several units at once, at several points',
  guests       BOOLEAN      NOT NULL COMMENT 'people without membership are expected',
  by_group     BOOLEAN      NOT NULL COMMENT 'held by one tổ đảng',
  rank_order   INT          NOT NULL,
  valid_from   DATE         NOT NULL,
  valid_until  DATE         NOT NULL
);

INSERT INTO session_kind (code, name, regular, thematic, conference, guests, by_group, rank_order, valid_from, valid_until) VALUES
  ('thuong-ky',            'Sinh hoạt thường kỳ',                        TRUE,  FALSE, FALSE, FALSE, FALSE, 10, '1930-02-03', '9999-12-31'),
  ('chuyen-de',            'Sinh hoạt chuyên đề',                        FALSE, TRUE,  FALSE, FALSE, FALSE, 20, '1930-02-03', '9999-12-31'),
  ('thuong-ky-chuyen-de',  'Sinh hoạt thường kỳ kết hợp chuyên đề',      TRUE,  TRUE,  FALSE, FALSE, FALSE, 30, '1930-02-03', '9999-12-31'),
  ('mo-rong',              'Sinh hoạt mở rộng',                          FALSE, FALSE, FALSE, TRUE,  FALSE, 40, '1930-02-03', '9999-12-31'),
  ('to-dang',              'Sinh hoạt theo tổ đảng',                     FALSE, FALSE, FALSE, FALSE, TRUE,  50, '1930-02-03', '9999-12-31'),
  ('hoi-nghi',             'Hội nghị nghiên cứu, học tập, quán triệt',   FALSE, FALSE, TRUE,  TRUE,  FALSE, 60, '1930-02-03', '9999-12-31');

CREATE TABLE study_session (
  id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_id          BIGINT        NOT NULL COMMENT 'who holds it: a chi bộ, or a unit above for a conference',
  kind             VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  topic            VARCHAR(300)  NOT NULL,
  mode             VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'IN_PERSON, ONLINE, MIXED',
  starts_at        DATETIME(3)   NOT NULL,
  ends_at          DATETIME(3)   NOT NULL,
  place            VARCHAR(300)  NULL,
  link             VARCHAR(500)  NULL COMMENT 'where it is joined online',
  party_group      VARCHAR(120)  NULL COMMENT 'the tổ đảng that holds it; null: the whole chi bộ',
  campaign_id      BIGINT        NULL COMMENT 'the study campaign it is a part of',
  proposed_by      VARCHAR(200)  NULL COMMENT 'who proposed the topic',
  prepared_by      BIGINT        NULL,
  chair_id         BIGINT        NULL,
  minute_taker_id  BIGINT        NULL,
  agenda           VARCHAR(4000) NULL COMMENT 'one item per line',
  series           CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'sessions planned together',
  state            VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PLANNED, HELD, CANCELLED',
  cancel_reason    VARCHAR(500)  NULL,
  uid              CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT 'in calendars; never changes',
  sequence         INT           NOT NULL DEFAULT 0 COMMENT 'raised by every change that calendars must follow',
  check_in_key     BINARY(32)    NOT NULL COMMENT 'random; codes of this session are made with it',
  created_by_name  VARCHAR(120)  NOT NULL,
  created_at       DATETIME(3)   NOT NULL,
  changed_at       DATETIME(3)   NOT NULL,
  version          INT           NOT NULL DEFAULT 0,
  CONSTRAINT session_kind_known FOREIGN KEY (kind) REFERENCES session_kind (code),
  CONSTRAINT session_holder FOREIGN KEY (unit_id) REFERENCES unit (id),
  INDEX (unit_id, starts_at),
  INDEX (starts_at),
  INDEX (series),
  INDEX (campaign_id)
);

-- Units that are invited, each with everything below it. A session of a chi bộ has the chi bộ itself.
CREATE TABLE session_unit (
  session_id  BIGINT NOT NULL,
  unit_id     BIGINT NOT NULL,
  PRIMARY KEY (session_id, unit_id),
  INDEX (unit_id, session_id)
);

-- Điểm cầu: where people of a conference come together.
CREATE TABLE session_point (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id  BIGINT       NOT NULL,
  name        VARCHAR(120) NOT NULL,
  place       VARCHAR(300) NULL,
  sort_order  INT          NOT NULL DEFAULT 0,
  INDEX (session_id, sort_order)
);

-- Any member whom the secretary lets take the roll and draft the minutes of this one session.
CREATE TABLE session_taker (
  session_id         BIGINT       NOT NULL,
  unit_id            BIGINT       NOT NULL COMMENT 'the chi bộ whose roll',
  member_id          BIGINT       NOT NULL,
  appointed_by_name  VARCHAR(120) NOT NULL,
  appointed_at       DATETIME(3)  NOT NULL,
  PRIMARY KEY (session_id, unit_id, member_id),
  INDEX (member_id, session_id)
);

-- Xin vắng: asked by the member, decided by the secretary. Marks nobody.
CREATE TABLE session_apology (
  session_id       BIGINT       NOT NULL,
  member_id        BIGINT       NOT NULL,
  reason           VARCHAR(500) NOT NULL,
  state            VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ASKED, ACCEPTED, REFUSED, WITHDRAWN',
  asked_at         DATETIME(3)  NOT NULL,
  answer           VARCHAR(500) NULL,
  decided_by_name  VARCHAR(120) NULL,
  decided_at       DATETIME(3)  NULL,
  version          INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (session_id, member_id),
  INDEX (member_id, session_id)
);

-- The roll of one chi bộ at one session: what is locked while marks are written, and closed for good.
CREATE TABLE session_roll (
  session_id       BIGINT        NOT NULL,
  unit_id          BIGINT        NOT NULL,
  state            VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OPEN' COMMENT 'OPEN, CLOSED',
  version          INT           NOT NULL DEFAULT 1 COMMENT 'raised by every writing',
  began_at         DATETIME(3)   NULL,
  ended_at         DATETIME(3)   NULL,
  guest_count      INT           NOT NULL DEFAULT 0 COMMENT 'people without membership',
  guest_names      VARCHAR(4000) NULL COMMENT 'one per line, as far as known',
  closed_at        DATETIME(3)   NULL,
  closed_by        BIGINT        NULL,
  closed_by_name   VARCHAR(120)  NULL,
  PRIMARY KEY (session_id, unit_id),
  INDEX (unit_id, state)
);

-- One row per session and person. Before the roll is closed only who was marked; afterwards everybody on the roster of the
-- day, those who are not expected with the reason, so that the roll reads the same next year.
CREATE TABLE attendance (
  session_id         BIGINT       NOT NULL,
  member_id          BIGINT       NOT NULL,
  unit_id            BIGINT       NOT NULL COMMENT 'the chi bộ on whose roll',
  guest              BOOLEAN      NOT NULL COMMENT 'on temporary sinh hoạt there',
  official           BOOLEAN      NOT NULL COMMENT 'chính thức on that day',
  exclusion          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'not expected, and why; written when the roll is closed',
  mark               VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null: not marked, or taken back',
  reason             VARCHAR(500) NULL,
  spoke              BOOLEAN      NOT NULL DEFAULT FALSE,
  arrived_at         DATETIME(3)  NULL,
  point_id           BIGINT       NULL,
  elsewhere          VARCHAR(300) NULL COMMENT 'the session or document for who attended elsewhere',
  source             VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  offline            BOOLEAN      NOT NULL DEFAULT FALSE,
  device             VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  marked_at          DATETIME(3)  NULL COMMENT 'as the device says',
  recorded_at        DATETIME(3)  NULL,
  recorded_by        BIGINT       NULL COMMENT 'the member who recorded it; himself for a scan',
  recorded_by_name   VARCHAR(120) NULL,
  revision           INT          NOT NULL DEFAULT 1,
  PRIMARY KEY (session_id, member_id),
  INDEX (session_id, unit_id),
  INDEX (member_id, session_id)
);

-- Everything that was ever sent about a mark, once per key however often it was sent.
CREATE TABLE attendance_event (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_key         CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  session_id        BIGINT       NOT NULL,
  unit_id           BIGINT       NOT NULL,
  member_id         BIGINT       NOT NULL,
  mark              VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason            VARCHAR(500) NULL,
  spoke             BOOLEAN      NOT NULL,
  arrived_at        DATETIME(3)  NULL,
  point_id          BIGINT       NULL,
  elsewhere         VARCHAR(300) NULL,
  source            VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  offline           BOOLEAN      NOT NULL,
  device            VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  base              INT          NOT NULL COMMENT 'the revision the taker had seen; 0: no row',
  marked_at         DATETIME(3)  NOT NULL,
  recorded_at       DATETIME(3)  NOT NULL,
  recorded_by       BIGINT       NULL,
  recorded_by_name  VARCHAR(120) NOT NULL,
  outcome           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'TAKEN, SAME, DIFFERENT, CORRECTED, DECIDED',
  because           VARCHAR(500) NULL COMMENT 'why it was corrected or decided',
  decided_at        DATETIME(3)  NULL COMMENT 'of a difference: when it was settled',
  decided_by_name   VARCHAR(120) NULL,
  INDEX (session_id, member_id, id),
  INDEX (session_id, unit_id, outcome, decided_at)
);
