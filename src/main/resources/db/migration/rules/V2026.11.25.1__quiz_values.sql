-- How quizzes are held. No document was found that says so; the portal's own settings.
INSERT INTO rule_value (rule_key, value, valid_from, valid_until, note, entered_at)
VALUES
  ('quiz.questions', 0, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. 0 là theo người biên soạn chuyên đề; cấp ủy tự quyết định.', '2026-11-25'),
  ('quiz.time-limit-minutes', 0, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. 0 là không giới hạn; cấp ủy tự quyết định.', '2026-11-25'),
  ('quiz.show-answers', 0, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. 0 là ngay sau khi nộp bài; cấp ủy tự quyết định.', '2026-11-25'),
  ('quiz.late-answers', 1, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. 1 là giữ lại nhưng không tính; cấp ủy tự quyết định.', '2026-11-25'),
  ('quiz.diacritics-optional', 0, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. 0 là phải viết đủ dấu; cấp ủy tự quyết định.', '2026-11-25');
