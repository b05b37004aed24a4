-- A record on behalf that was taken back leaves no row; days before it cannot be counted again from the list.
ALTER TABLE campaign_roster
  ADD COLUMN withdrawn_at DATETIME(3) NULL COMMENT 'when a record on behalf was last taken back';
