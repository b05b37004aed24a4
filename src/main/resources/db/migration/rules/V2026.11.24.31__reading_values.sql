-- When a section may be marked as read. No document was found that says so; the portal's own settings.
INSERT INTO rule_value (rule_key, value, valid_from, valid_until, note, entered_at)
VALUES
  ('reading.seconds-per-100-words', 15, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. Nhanh gấp đôi tốc độ đọc thường, để người đọc nhanh không phải chờ; cấp ủy tự quyết định.', '2026-11-24'),
  ('reading.end-required', 1, '2020-01-01', '9999-12-31',
   'Cài đặt sẵn của cổng. 1 là phải đọc đến cuối mục, 0 là không cần; cấp ủy tự quyết định.', '2026-11-24');
