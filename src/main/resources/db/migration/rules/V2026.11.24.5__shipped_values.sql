-- Values known when the portal was first published, each with its document and how sure we are (src/docs/rules-in-force.md).
-- Where the day of effect is not known, the day of signing stands.
INSERT INTO rule_value
  (rule_key, value, valid_from, valid_until, document_number, document_date, document_body, note, entered_at)
VALUES
  ('session.minutes.min', 90, '2018-07-06', '2025-10-28', '12-HD/BTCTW', '2018-07-06', 'Ban Tổ chức Trung ương',
   'Tiêu chí buổi sinh hoạt chi bộ đạt chất lượng. Chưa thấy điều khoản bãi bỏ; từ 28/10/2025 việc này theo 42-HD/BTCTW.', '2026-11-24'),
  ('session.minutes.min', 90, '2025-10-28', '9999-12-31', '42-HD/BTCTW', '2025-10-28', 'Ban Tổ chức Trung ương',
   'Chi bộ ít đảng viên do cấp ủy có thẩm quyền quy định. Nguồn báo chí; nên đối chiếu với văn bản gốc.', '2026-11-24'),
  ('session.minutes.min.combined', 120, '2025-10-28', '9999-12-31', '42-HD/BTCTW', '2025-10-28', 'Ban Tổ chức Trung ương',
   'Khi sinh hoạt thường kỳ và chuyên đề liền nhau. Nguồn báo chí; nên đối chiếu với văn bản gốc.', '2026-11-24'),
  ('session.regular.day-of-month', 3, '2025-07-23', '9999-12-31', '50-CT/TW', '2025-07-23', 'Ban Bí thư',
   'Ngày chung trong tháng; chi bộ có thể được cấp ủy cho phép chọn ngày khác. Nguồn báo chí; nên đối chiếu với văn bản gốc.', '2026-11-24'),
  ('session.papers.days-before', 1, '2025-10-28', '9999-12-31', '42-HD/BTCTW', '2025-10-28', 'Ban Tổ chức Trung ương',
   'Tài liệu gửi trước ít nhất từng này ngày. Nguồn báo chí; nên đối chiếu với văn bản gốc.', '2026-11-24'),
  ('session.results.days-after', 2, '2025-10-28', '9999-12-31', '42-HD/BTCTW', '2025-10-28', 'Ban Tổ chức Trung ương',
   'Theo biểu mẫu của địa phương dẫn chiếu 42-HD/BTCTW; chưa đối chiếu với văn bản gốc.', '2026-11-24'),
  ('session.thematic.per-quarter', 1, '2025-10-28', '9999-12-31', '42-HD/BTCTW', '2025-10-28', 'Ban Tổ chức Trung ương',
   'Ít nhất từng này lần mỗi quý. Theo biểu mẫu dẫn chiếu 42-HD/BTCTW; chưa đối chiếu với văn bản gốc.', '2026-11-24'),
  ('cell.members.min', 3, '2011-01-19', '9999-12-31', 'Điều lệ Đảng', '2011-01-19', 'Đại hội đại biểu toàn quốc lần thứ XI',
   'Số đảng viên chính thức ít nhất để lập chi bộ. Nguồn báo chí; nên đối chiếu với văn bản gốc.', '2026-11-24'),
  ('member.probation.months', 12, '2011-01-19', '9999-12-31', 'Điều lệ Đảng', '2011-01-19', 'Đại hội đại biểu toàn quốc lần thứ XI',
   'Thời gian dự bị của đảng viên mới. Nguồn ngân hàng câu hỏi; nên đối chiếu với văn bản gốc.', '2026-11-24'),
  ('transfer.official.working-days', 60, '2021-07-30', '2026-07-26', '24-QĐ/TW', '2021-07-30', 'Ban Chấp hành Trung ương',
   'Thời hạn chuyển sinh hoạt đảng chính thức. Giữa 2025 và 2026 có các văn bản thay thế giữ nguyên thời hạn này.', '2026-11-24'),
  ('transfer.official.working-days', 60, '2026-07-26', '9999-12-31', '208-QĐ/TW', '2026-07-26', 'Trung ương Đảng',
   'Theo ngân hàng câu hỏi năm 2026; chưa đối chiếu với văn bản gốc.', '2026-11-24');

INSERT INTO rule_value (rule_key, value, valid_from, valid_until, note, entered_at)
VALUES
  ('cell.committee.members.min', 9, '2011-01-19', '9999-12-31',
   'Từ số đảng viên chính thức này chi bộ bầu chi ủy. Theo Điều lệ và quy định thi hành Điều lệ; chưa ghi được số và ngày văn bản.', '2026-11-24'),
  ('quiz.pass-percent', 70, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. Chưa thấy văn bản nào quy định mức đạt; cấp ủy tự quyết định.', '2026-11-24'),
  ('quiz.attempts.max', 3, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. Cấp ủy tự quyết định.', '2026-11-24'),
  ('quiz.waiting-minutes', 10, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. Cấp ủy tự quyết định.', '2026-11-24');
