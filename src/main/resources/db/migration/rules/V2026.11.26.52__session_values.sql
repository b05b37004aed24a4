-- How sessions are planned and their rolls read. No document in force was found that fixes these; the portal's own settings.
INSERT INTO rule_value (rule_key, value, valid_from, valid_until, note, entered_at)
VALUES
  ('session.regular.day-off', 1, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. 1 là dời sang ngày làm việc tiếp theo; cấp ủy tự quyết định.', '2026-11-26'),
  ('session.late-after-minutes', 15, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. Chưa thấy văn bản nào quy định thế nào là đến muộn; cấp ủy tự quyết định.', '2026-11-26'),
  ('alert.unexcused-in-a-row', 2, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng, để bí thư kịp nhắc trước khi quá ba tháng.', '2026-11-26'),
  ('alert.excused-in-a-row', 3, '2018-07-06', '9999-12-31',
   'Tiêu chí buổi sinh hoạt tốt năm 2018 (12-HD/BTCTW) nêu: không ai vắng có lý do quá 3 lần liên tiếp trong năm. Chưa xác minh được văn bản hiện hành.', '2026-11-26'),
  ('alert.months-away', 3, '2020-01-01', '9999-12-31',
   'Theo câu hỏi ôn tập về Quy định 208-QĐ/TW: bỏ sinh hoạt ba tháng trong năm không có lý do chính đáng thì xem xét xóa tên. Chưa đối chiếu được toàn văn.', '2026-11-26'),
  ('vote.guests-counted', 0, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. Chưa xác minh quyền biểu quyết của đảng viên sinh hoạt tạm thời; 0 là không tính. Đảng viên dự bị không bao giờ tính.', '2026-11-26'),
  ('document.line-pitch', 18, '2026-05-27', '9999-12-31',
   'Khoảng cách dòng của văn bản, tính bằng điểm. Nguồn không thống nhất (18 hay 19); cấp ủy tự quyết định.', '2026-11-26'),
  ('document.old-spelling', 0, '2026-05-27', '9999-12-31',
   'Nguồn không thống nhất về cách viết “ủy” hay “uỷ”. 0 là “ủy”.', '2026-11-26'),
  ('document.office-bold', 0, '2026-05-27', '9999-12-31',
   'Nguồn không thống nhất chức vụ dưới chữ ký in đậm hay không. 0 là không.', '2026-11-26');
