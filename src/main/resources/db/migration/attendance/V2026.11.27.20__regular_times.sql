-- A unit's own day, hours and place of the regular session, from a month on, for itself and everything below it; the nearest unit wins,
-- and over any of them the rule's day for days off. Without one the rule value holds.
CREATE TABLE regular_time (
  unit_id       BIGINT       NOT NULL,
  from_month    DATE         NOT NULL COMMENT 'the first of the month',
  day_of_month  INT          NOT NULL COMMENT '1 to 28',
  starts        TIME         NOT NULL COMMENT 'on the clock of the portal''s zone',
  ends          TIME         NOT NULL,
  place         VARCHAR(300) NOT NULL COMMENT 'blank: decided each time',
  reason        VARCHAR(500) NOT NULL,
  set_by_name   VARCHAR(120) NOT NULL,
  set_at        DATETIME(3)  NOT NULL,
  PRIMARY KEY (unit_id, from_month),
  CONSTRAINT regular_time_of FOREIGN KEY (unit_id) REFERENCES unit (id)
);

-- Who entered a day off and when; those shipped with the portal have neither.
ALTER TABLE day_off
  ADD COLUMN added_by_name VARCHAR(120) NULL,
  ADD COLUMN added_at      DATETIME(3)  NULL;
