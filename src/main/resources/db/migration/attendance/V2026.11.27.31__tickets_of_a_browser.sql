-- A ticket is good in the browser that scanned, and in no other.
ALTER TABLE check_in_ticket
  ADD COLUMN device_hash BINARY(32) NULL COMMENT 'of the browser that scanned; null: given before this was kept';
