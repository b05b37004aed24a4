-- The score the chi bộ had voted when the minutes were finished: a later vote does not change a finished paper.
ALTER TABLE session_minutes ADD COLUMN score_text VARCHAR(600) NULL AFTER vote_base;
