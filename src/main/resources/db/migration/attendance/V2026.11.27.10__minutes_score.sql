-- The score the chi bộ had voted when the minutes were finished: a later vote does not change a finished paper.
ALTER TABLE session_minutes ADD COLUMN score_text VARCHAR(600) NULL AFTER vote_base,
                            ADD COLUMN place VARCHAR(60) NULL COMMENT 'before the date, when they were finished' AFTER score_text;

ALTER TABLE cell_term ADD COLUMN place VARCHAR(60) NULL COMMENT 'before the date of papers; null: the usual one of the portal';
