-- Of two people who write the same draft the second is told.
ALTER TABLE score_template ADD COLUMN revision INT NOT NULL DEFAULT 0 COMMENT 'raised by every change of a draft';
