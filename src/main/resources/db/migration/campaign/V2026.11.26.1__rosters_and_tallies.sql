-- What a campaign asks, of whom, and how far they are. Its list and its tree are those of one day and stay so.
ALTER TABLE campaign
  MODIFY kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SELF_STUDY, CAMPAIGN',
  MODIFY closes_at DATETIME(3) NULL COMMENT 'the end of the window, exclusive; null: stays open',
  ADD COLUMN state            VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OPEN' COMMENT 'DRAFT, OPEN, CLOSED',
  ADD COLUMN unit_id          BIGINT       NULL COMMENT 'whose committee runs it, and the top of its tree; null: self-study',
  ADD COLUMN led_by           VARCHAR(200) NULL COMMENT 'who answers for it, in words',
  ADD COLUMN directive_number VARCHAR(60)  NULL COMMENT 'the document it carries out',
  ADD COLUMN directive_date   DATE         NULL,
  ADD COLUMN directive_body   VARCHAR(200) NULL,
  ADD COLUMN list_on          DATE         NULL COMMENT 'the day whose list is locked',
  ADD COLUMN marks_from       DATETIME(3)  NULL COMMENT 'reading counts from here on; null: from ever',
  ADD COLUMN locked_at        DATETIME(3)  NULL,
  ADD COLUMN closed_at        DATETIME(3)  NULL,
  ADD COLUMN version          INT          NOT NULL DEFAULT 0;

-- The units it is for; each with everything below it.
CREATE TABLE campaign_unit (
  campaign_id  BIGINT NOT NULL,
  unit_id      BIGINT NOT NULL,
  PRIMARY KEY (campaign_id, unit_id),
  CONSTRAINT campaign_unit_of FOREIGN KEY (campaign_id) REFERENCES campaign (id)
);

CREATE TABLE campaign_module (
  campaign_id   BIGINT       NOT NULL,
  module        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition_hash  CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'current at the opening; a later one counts as well',
  place         INT          NOT NULL,
  PRIMARY KEY (campaign_id, module),
  CONSTRAINT campaign_module_of FOREIGN KEY (campaign_id) REFERENCES campaign (id)
);

-- All of them complete the campaign. The module is empty for what is asked once.
CREATE TABLE campaign_requirement (
  campaign_id  BIGINT       NOT NULL,
  module       VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'READ, QUIZ',
  PRIMARY KEY (campaign_id, module, part),
  CONSTRAINT campaign_requirement_of FOREIGN KEY (campaign_id) REFERENCES campaign (id)
);

-- The tree as it stood on the day of the list. Everything below a unit lies between its lft and rgt.
CREATE TABLE campaign_node (
  campaign_id  BIGINT       NOT NULL,
  unit_id      BIGINT       NOT NULL,
  parent_id    BIGINT       NULL,
  code         VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name         VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_as_ci NOT NULL,
  cell         BOOLEAN      NOT NULL COMMENT 'members have their home in it: a leaf',
  region       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  depth        INT          NOT NULL,
  lft          INT          NOT NULL,
  rgt          INT          NOT NULL,
  PRIMARY KEY (campaign_id, unit_id),
  UNIQUE KEY (campaign_id, lft),
  INDEX (campaign_id, parent_id, lft),
  CONSTRAINT campaign_node_of FOREIGN KEY (campaign_id) REFERENCES campaign (id)
);

-- Who is on the list, and how far. Whoever is excluded is kept, and counted in nothing but the list.
CREATE TABLE campaign_roster (
  campaign_id     BIGINT       NOT NULL,
  member_id       BIGINT       NOT NULL,
  unit_id         BIGINT       NOT NULL,
  position        INT          NOT NULL COMMENT 'lft of the unit in campaign_node',
  exclusion       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'SUSPENDED, EXEMPT, ELSEWHERE, ABROAD, OTHER; null: eligible',
  exclusion_note  VARCHAR(500) NULL,
  state           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NOT_BEGUN' COMMENT 'NOT_BEGUN, UNDER_WAY, DONE',
  on_behalf       BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'done, a part of it recorded by somebody else',
  begun_at        DATETIME(3)  NULL COMMENT 'when it was recorded',
  completed_at    DATETIME(3)  NULL COMMENT 'when it was recorded',
  amended         BOOLEAN      NOT NULL DEFAULT FALSE,
  PRIMARY KEY (campaign_id, member_id),
  INDEX (member_id),
  INDEX (campaign_id, position, state),
  CONSTRAINT campaign_roster_of FOREIGN KEY (campaign_id) REFERENCES campaign (id)
);

-- A required part that was begun or done, with what shows it.
CREATE TABLE campaign_part (
  campaign_id       BIGINT       NOT NULL,
  member_id         BIGINT       NOT NULL,
  module            VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part              VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state             VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'UNDER_WAY, DONE',
  edition_hash      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what was studied',
  at                DATETIME(3)  NOT NULL COMMENT 'when it was done, as far as known',
  recorded_at       DATETIME(3)  NOT NULL,
  recorded_by       BIGINT       NULL COMMENT 'the member who recorded it for this one; null: he himself',
  recorded_by_name  VARCHAR(120) NULL,
  note              VARCHAR(500) NULL,
  PRIMARY KEY (campaign_id, member_id, module, part),
  CONSTRAINT campaign_part_of FOREIGN KEY (campaign_id, member_id) REFERENCES campaign_roster (campaign_id, member_id)
);

-- Changed in the transaction of the fact; recounted by ./portal verify. Of leaves only: what lies above is added up.
CREATE TABLE campaign_tally (
  campaign_id  BIGINT      NOT NULL,
  position     INT         NOT NULL,
  unit_id      BIGINT      NOT NULL,
  region       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  not_begun    INT         NOT NULL DEFAULT 0,
  under_way    INT         NOT NULL DEFAULT 0,
  done         INT         NOT NULL DEFAULT 0,
  on_behalf    INT         NOT NULL DEFAULT 0 COMMENT 'of those done',
  suspended    INT         NOT NULL DEFAULT 0,
  exempt       INT         NOT NULL DEFAULT 0,
  elsewhere    INT         NOT NULL DEFAULT 0,
  abroad       INT         NOT NULL DEFAULT 0,
  other        INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (campaign_id, position),
  CONSTRAINT campaign_tally_of FOREIGN KEY (campaign_id) REFERENCES campaign (id)
);

CREATE TABLE campaign_part_tally (
  campaign_id  BIGINT       NOT NULL,
  position     INT          NOT NULL,
  module       VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  not_begun    INT          NOT NULL DEFAULT 0,
  under_way    INT          NOT NULL DEFAULT 0,
  done         INT          NOT NULL DEFAULT 0,
  on_behalf    INT          NOT NULL DEFAULT 0 COMMENT 'of those done',
  PRIMARY KEY (campaign_id, position, module, part),
  CONSTRAINT campaign_part_tally_of FOREIGN KEY (campaign_id) REFERENCES campaign (id)
);

-- How every unit of the tree stood at the end of a day; drawn, never counted with.
CREATE TABLE campaign_snapshot (
  campaign_id  BIGINT NOT NULL,
  unit_id      BIGINT NOT NULL,
  taken_on     DATE   NOT NULL,
  eligible     INT    NOT NULL,
  under_way    INT    NOT NULL,
  done         INT    NOT NULL,
  PRIMARY KEY (campaign_id, unit_id, taken_on),
  CONSTRAINT campaign_snapshot_of FOREIGN KEY (campaign_id) REFERENCES campaign (id)
);

-- What was changed in a list after it was locked.
CREATE TABLE campaign_amendment (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  campaign_id     BIGINT       NOT NULL,
  member_id       BIGINT       NOT NULL,
  kind            VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ADDED, REMOVED, MOVED, EXCLUDED, INCLUDED',
  unit_id         BIGINT       NOT NULL COMMENT 'where the member was counted before, or is counted now when added',
  to_unit_id      BIGINT       NULL COMMENT 'when moved',
  exclusion_from  VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  exclusion_to    VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason          VARCHAR(500) NOT NULL,
  made_at         DATETIME(3)  NOT NULL,
  made_by_name    VARCHAR(120) NOT NULL,
  INDEX (campaign_id, member_id),
  CONSTRAINT campaign_amendment_of FOREIGN KEY (campaign_id) REFERENCES campaign (id)
);

-- What was made up after the campaign was closed. Frozen figures stay.
CREATE TABLE campaign_make_up (
  campaign_id       BIGINT       NOT NULL,
  member_id         BIGINT       NOT NULL,
  module            VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part              VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at                DATETIME(3)  NOT NULL,
  recorded_at       DATETIME(3)  NOT NULL,
  recorded_by       BIGINT       NULL,
  recorded_by_name  VARCHAR(120) NOT NULL,
  note              VARCHAR(500) NULL,
  PRIMARY KEY (campaign_id, member_id, module, part),
  CONSTRAINT campaign_make_up_of FOREIGN KEY (campaign_id, member_id) REFERENCES campaign_roster (campaign_id, member_id)
);
