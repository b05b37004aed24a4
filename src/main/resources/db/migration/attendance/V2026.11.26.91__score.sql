-- Score sheets are data with versions: a committee copies one, edits it, and puts it in force; scores keep the version they used.
CREATE TABLE score_template (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_id      BIGINT       NULL COMMENT 'the committee whose it is, for everything below; null: the example shipped with the portal',
  name         VARCHAR(200) NOT NULL,
  version      INT          NOT NULL,
  state        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DRAFT, IN_FORCE',
  valid_from   DATE         NOT NULL,
  valid_until  DATE         NOT NULL,
  source       VARCHAR(500) NULL,
  changed_by_name VARCHAR(120) NULL,
  INDEX (unit_id, state, valid_from)
);

CREATE TABLE score_item (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  template_id  BIGINT       NOT NULL,
  group_name   VARCHAR(200) NOT NULL,
  sort_order   INT          NOT NULL,
  text         VARCHAR(500) NOT NULL,
  auto         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'DURATION, ATTENDANCE, EXCUSED_RUNS, SPOKE: told by the roll',
  steps        VARCHAR(2000) NOT NULL COMMENT 'one per line: points|from percent|text; the best first',
  CONSTRAINT score_item_of FOREIGN KEY (template_id) REFERENCES score_template (id),
  INDEX (template_id, sort_order)
);

CREATE TABLE score_band (
  template_id  BIGINT      NOT NULL,
  at_least     INT         NOT NULL,
  name         VARCHAR(60) NOT NULL,
  PRIMARY KEY (template_id, at_least)
);

CREATE TABLE session_score (
  session_id      BIGINT       NOT NULL,
  unit_id         BIGINT       NOT NULL,
  template_id     BIGINT       NOT NULL,
  state           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PROPOSED, VOTED',
  total           INT          NOT NULL,
  band            VARCHAR(60)  NOT NULL,
  votes_for       INT          NULL,
  votes_against   INT          NULL,
  votes_other     INT          NULL,
  vote_base       INT          NULL,
  proposed_by_name VARCHAR(120) NOT NULL,
  proposed_at     DATETIME(3)  NOT NULL,
  voted_at        DATETIME(3)  NULL,
  version         INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (session_id, unit_id)
);

CREATE TABLE session_score_item (
  session_id   BIGINT       NOT NULL,
  unit_id      BIGINT       NOT NULL,
  item_id      BIGINT       NOT NULL,
  points       INT          NOT NULL,
  calculation  VARCHAR(500) NULL COMMENT 'how the roll told it, as it was then',
  PRIMARY KEY (session_id, unit_id, item_id)
);

INSERT INTO score_template (id, unit_id, name, version, state, valid_from, valid_until, source) VALUES
  (1, NULL, 'Phiếu chấm điểm buổi sinh hoạt (mẫu ví dụ)', 1, 'IN_FORCE', '2025-10-28', '9999-12-31',
   'Cấu trúc theo một mẫu địa phương có dẫn Hướng dẫn 42-HD/BTCTW. Điểm của từng mục nhỏ do cổng chia làm ví dụ; cấp ủy chỉnh sửa trước khi dùng.');
INSERT INTO score_band (template_id, at_least, name) VALUES (1, 90, 'Tốt'), (1, 70, 'Khá'), (1, 50, 'Trung bình'), (1, 0, 'Kém');
INSERT INTO score_item (template_id, group_name, sort_order, text, auto, steps) VALUES
  (1, 'Chuẩn bị', 10, 'Bí thư hoặc phó bí thư trực tiếp chuẩn bị hoặc phân công chuẩn bị nội dung', NULL, '4||Có\n0||Không'),
  (1, 'Chuẩn bị', 20, 'Chi ủy họp thống nhất trước buổi sinh hoạt', NULL, '3||Có\n0||Không'),
  (1, 'Chuẩn bị', 30, 'Tài liệu đến đảng viên trước ít nhất một ngày', NULL, '3||Có\n0||Không'),
  (1, 'Thời gian', 40, 'Thời lượng so với quy định', 'DURATION', '5||Đủ thời lượng\n4||Thiếu đến 15 phút\n3||Thiếu từ 15 đến 30 phút\n2||Được từ một nửa\n1||Dưới một nửa'),
  (1, 'Dự sinh hoạt', 50, 'Tỷ lệ đảng viên dự; có người vắng không lý do thì tính mức thấp nhất', 'ATTENDANCE', '4|90|Từ 90%\n3|75|Từ 75% đến dưới 90%\n2|65|Từ 65% đến dưới 75%\n1|0|Dưới 65%'),
  (1, 'Dự sinh hoạt', 60, 'Không ai vắng có lý do quá số lần liên tiếp theo quy định', 'EXCUSED_RUNS', '1||Không ai\n0||Có người'),
  (1, 'Tiến hành', 70, 'Đúng trình tự, đủ nội dung', NULL, '10||Đạt\n5||Đạt một phần\n0||Chưa đạt'),
  (1, 'Tiến hành', 80, 'Thông tin thời sự và nắm tình hình tư tưởng', NULL, '5||Có\n0||Không'),
  (1, 'Tiến hành', 90, 'Kiểm điểm nhiệm vụ đã giao cho đảng viên', NULL, '10||Đạt\n5||Đạt một phần\n0||Chưa đạt'),
  (1, 'Tiến hành', 100, 'Đảng viên phát biểu ý kiến', 'SPOKE', '5|50|Trên 50% số có mặt\n4|40|Từ 40%\n3|30|Từ 30%\n2|0|Dưới 30%'),
  (1, 'Người chủ trì', 110, 'Điều hành dân chủ, đúng trọng tâm', NULL, '5||Đạt\n2||Đạt một phần\n0||Chưa đạt'),
  (1, 'Người chủ trì', 120, 'Kết luận rõ, giải đáp ý kiến', NULL, '5||Đạt\n2||Đạt một phần\n0||Chưa đạt'),
  (1, 'Nguyên tắc', 130, 'Giữ nguyên tắc tập trung dân chủ, tự phê bình và phê bình', NULL, '5||Đạt\n0||Chưa đạt'),
  (1, 'Kết quả nghị quyết tháng trước', 140, 'Tỷ lệ nội dung hoàn thành', NULL, '30||Từ 90%\n25||Từ 75%\n20||Từ 60%\n15||Từ 50%\n10||Dưới 50%'),
  (1, 'Kết thúc', 150, 'Biên bản đầy đủ, được thông qua', NULL, '3||Có\n0||Không'),
  (1, 'Kết thúc', 160, 'Giao nhiệm vụ có người và thời hạn', NULL, '2||Có\n0||Không');
