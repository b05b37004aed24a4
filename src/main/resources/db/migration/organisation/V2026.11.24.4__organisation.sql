-- Unit kinds are data: the vocabulary changed with almost every application rule of the Statutes.
CREATE TABLE unit_kind (
  code           VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name           VARCHAR(120) NOT NULL,
  holds_members  BOOLEAN      NOT NULL COMMENT 'a cell (chi bộ): members have their home here, figures are counted here',
  rank_order     INT          NOT NULL,
  valid_from     DATE         NOT NULL,
  valid_until    DATE         NOT NULL
);

-- A unit is never deleted; it is closed on a date.
CREATE TABLE unit (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code         VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  kind         VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name         VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_as_ci NOT NULL,
  folded_name  VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  parent_id    BIGINT       NULL COMMENT 'where it stands today; the dated history is unit_placement',
  region       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'NORTH, CENTRE, SOUTH',
  sort_order   INT          NOT NULL DEFAULT 0,
  valid_from   DATE         NOT NULL,
  valid_until  DATE         NOT NULL,
  version      INT          NOT NULL DEFAULT 0,
  CONSTRAINT unit_kind_known FOREIGN KEY (kind) REFERENCES unit_kind (code),
  CONSTRAINT unit_parent FOREIGN KEY (parent_id) REFERENCES unit (id),
  INDEX (parent_id, sort_order)
);

CREATE TABLE unit_placement (
  unit_id      BIGINT NOT NULL,
  parent_id    BIGINT NULL,
  valid_from   DATE   NOT NULL,
  valid_until  DATE   NOT NULL,
  PERIOD FOR placed (valid_from, valid_until),
  PRIMARY KEY (unit_id, placed WITHOUT OVERLAPS)
);

-- Closure of today's tree: every unit with itself (distance 0), its ancestors, and 0 for the whole tree.
CREATE TABLE unit_ancestor (
  ancestor_id  BIGINT NOT NULL,
  unit_id      BIGINT NOT NULL,
  distance     INT    NOT NULL,
  PRIMARY KEY (ancestor_id, unit_id),
  INDEX (unit_id, distance, ancestor_id)
);

CREATE TABLE member (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  full_name     VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_as_ci NOT NULL,
  sort_name     VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_as_ci NOT NULL COMMENT 'given name first',
  folded_name   VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'no diacritics, lower case: for search',
  sex           CHAR(1)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'M, F',
  born_on       DATE         NULL,
  admitted_on   DATE         NULL COMMENT 'ngày vào Đảng',
  official_on   DATE         NULL COMMENT 'ngày chính thức; null while on probation',
  card_number   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  phone         VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'digits only',
  email         VARCHAR(120) CHARACTER SET ascii COLLATE ascii_general_ci NULL,
  left_on       DATE         NULL COMMENT 'left, struck off or died; null while a member',
  version       INT          NOT NULL DEFAULT 0,
  INDEX (phone),
  INDEX (email),
  INDEX (folded_name),
  INDEX (official_on)
);

-- Home (HOME): one at a time, refused by the database itself. Guest (GUEST): temporary sinh hoạt at a host.
CREATE TABLE membership (
  member_id    BIGINT      NOT NULL,
  kind         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit_id      BIGINT      NOT NULL,
  valid_from   DATE        NOT NULL,
  valid_until  DATE        NOT NULL,
  note         VARCHAR(500) NULL,
  PERIOD FOR held (valid_from, valid_until),
  PRIMARY KEY (member_id, kind, held WITHOUT OVERLAPS),
  INDEX (unit_id, kind, valid_until, valid_from)
);

CREATE TABLE standing (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id        BIGINT       NOT NULL,
  kind             VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SUSPENDED, EXEMPT, ELSEWHERE, ABROAD, OTHER',
  valid_from       DATE         NOT NULL,
  valid_until      DATE         NOT NULL,
  document_number  VARCHAR(60)  NULL,
  document_date    DATE         NULL,
  note             VARCHAR(500) NULL,
  version          INT          NOT NULL DEFAULT 0,
  PERIOD FOR held (valid_from, valid_until),
  CONSTRAINT standing_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT standing_once UNIQUE (member_id, kind, held WITHOUT OVERLAPS)
);

CREATE TABLE office_kind (
  code            VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name            VARCHAR(120) NOT NULL,
  rank_order      INT          NOT NULL,
  in_cells        BOOLEAN      NULL COMMENT 'true: only in a chi bộ; false: only above; null: anywhere',
  needs_decision  BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'held only by a numbered decision and for a time'
);

CREATE TABLE office_kind_permission (
  office_kind  VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  permission   VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (office_kind, permission),
  CONSTRAINT office_kind_known FOREIGN KEY (office_kind) REFERENCES office_kind (code)
);

CREATE TABLE office (
  id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id        BIGINT      NOT NULL,
  unit_id          BIGINT      NOT NULL,
  kind             VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from       DATE        NOT NULL,
  valid_until      DATE        NOT NULL,
  document_number  VARCHAR(60) NULL,
  document_date    DATE        NULL,
  version          INT         NOT NULL DEFAULT 0,
  PERIOD FOR held (valid_from, valid_until),
  CONSTRAINT office_once UNIQUE (member_id, unit_id, kind, held WITHOUT OVERLAPS),
  CONSTRAINT office_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT office_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT office_kind_of FOREIGN KEY (kind) REFERENCES office_kind (code),
  INDEX (member_id, valid_until),
  INDEX (unit_id, kind, valid_until)
);

-- A look at the names of one unit from above: opened with a reason, over after a few minutes, shown to those who were seen.
CREATE TABLE names_look (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id  BIGINT       NOT NULL,
  looked_by   VARCHAR(120) NOT NULL COMMENT 'the name of the person who looked',
  unit_id     BIGINT       NOT NULL,
  reason      VARCHAR(500) NULL COMMENT 'null when the office itself is the reason: inspection, keeping the register',
  looked_at   DATETIME(3)  NOT NULL,
  ends_at     DATETIME(3)  NOT NULL,
  CONSTRAINT names_look_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  INDEX (account_id, unit_id, ends_at),
  INDEX (unit_id, looked_at)
);

INSERT INTO unit_kind (code, name, holds_members, rank_order, valid_from, valid_until) VALUES
  ('dang-bo-cap-tren', 'Đảng bộ cấp trên cơ sở', FALSE, 10, '1930-02-03', '9999-12-31'),
  ('dang-bo-co-so',    'Đảng bộ cơ sở',          FALSE, 20, '1930-02-03', '9999-12-31'),
  ('dang-bo-bo-phan',  'Đảng bộ bộ phận',        FALSE, 30, '1930-02-03', '9999-12-31'),
  ('chi-bo',           'Chi bộ',                 TRUE,  40, '1930-02-03', '9999-12-31');

INSERT INTO office_kind (code, name, rank_order, in_cells, needs_decision) VALUES
  ('bi-thu-dang-bo',     'Bí thư đảng bộ',              10, FALSE, FALSE),
  ('pho-bi-thu-dang-bo', 'Phó bí thư đảng bộ',          20, FALSE, FALSE),
  ('dang-uy-vien',       'Đảng ủy viên',                30, FALSE, FALSE),
  ('can-bo-dang-uy',     'Cán bộ giúp việc đảng ủy',    40, FALSE, FALSE),
  ('bi-thu',             'Bí thư chi bộ',               50, TRUE,  FALSE),
  ('pho-bi-thu',         'Phó bí thư chi bộ',           60, TRUE,  FALSE),
  ('chi-uy-vien',        'Chi ủy viên',                 70, TRUE,  FALSE),
  ('bien-soan',          'Người biên soạn chuyên đề',   80, NULL,  FALSE),
  ('tham-dinh',          'Người thẩm định chuyên đề',   90, NULL,  FALSE),
  ('kiem-tra',           'Cán bộ kiểm tra',            100, NULL,  TRUE),
  ('theo-doi',           'Người được theo dõi số liệu', 110, NULL,  FALSE),
  ('quan-tri',           'Quản trị hệ thống',          120, NULL,  FALSE);

INSERT INTO office_kind_permission (office_kind, permission) VALUES
  ('bi-thu-dang-bo', 'READ_FIGURES'), ('bi-thu-dang-bo', 'LOOK_UP_NAMES'),
  ('pho-bi-thu-dang-bo', 'READ_FIGURES'), ('pho-bi-thu-dang-bo', 'LOOK_UP_NAMES'),
  ('dang-uy-vien', 'READ_FIGURES'),
  ('can-bo-dang-uy', 'READ_FIGURES'), ('can-bo-dang-uy', 'LOOK_UP_NAMES'), ('can-bo-dang-uy', 'KEEP_RULES'),
  ('bi-thu', 'READ_FIGURES'), ('bi-thu', 'READ_NAMES'), ('bi-thu', 'ISSUE_SLIPS'),
  ('pho-bi-thu', 'READ_FIGURES'), ('pho-bi-thu', 'READ_NAMES'), ('pho-bi-thu', 'ISSUE_SLIPS'),
  ('chi-uy-vien', 'READ_FIGURES'), ('chi-uy-vien', 'READ_NAMES'),
  ('bien-soan', 'WRITE_CONTENT'),
  ('tham-dinh', 'WRITE_CONTENT'), ('tham-dinh', 'APPROVE_CONTENT'),
  ('kiem-tra', 'READ_FIGURES'), ('kiem-tra', 'READ_NAMES'), ('kiem-tra', 'READ_TRAIL'),
  ('theo-doi', 'READ_FIGURES'),
  ('quan-tri', 'ADMINISTER'), ('quan-tri', 'ISSUE_ANY_SLIPS'), ('quan-tri', 'KEEP_REGISTER'),
  ('quan-tri', 'KEEP_RULES'), ('quan-tri', 'READ_TRAIL');
