-- Who plans sessions and closes their rolls.
INSERT INTO office_kind_permission (office_kind, permission) VALUES
  ('bi-thu', 'KEEP_SESSIONS'), ('pho-bi-thu', 'KEEP_SESSIONS'),
  ('bi-thu-dang-bo', 'KEEP_SESSIONS'), ('pho-bi-thu-dang-bo', 'KEEP_SESSIONS'), ('can-bo-dang-uy', 'KEEP_SESSIONS');

-- The committee member who follows a chi bộ is told of its sessions; an office held in that chi bộ.
INSERT INTO office_kind (code, name, rank_order, in_cells, needs_decision) VALUES
  ('cap-uy-theo-doi', 'Cấp ủy viên theo dõi chi bộ', 75, TRUE, FALSE);
INSERT INTO office_kind_permission (office_kind, permission) VALUES ('cap-uy-theo-doi', 'READ_FIGURES');

-- Tổ đảng: a dated label of members inside a chi bộ, not a unit.
CREATE TABLE member_group (
  member_id    BIGINT       NOT NULL,
  unit_id      BIGINT       NOT NULL COMMENT 'the chi bộ',
  name         VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_as_ci NOT NULL,
  valid_from   DATE         NOT NULL,
  valid_until  DATE         NOT NULL,
  PERIOD FOR held (valid_from, valid_until),
  PRIMARY KEY (member_id, held WITHOUT OVERLAPS),
  INDEX (unit_id, valid_until, valid_from)
);
