-- Bổ sung sau khi kết thúc đợt: what was made up once the campaign was closed. It moves no frozen figure.
ALTER TABLE attendance_make_up
  ADD COLUMN supplementary BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'recorded after the campaign of the session was closed';
