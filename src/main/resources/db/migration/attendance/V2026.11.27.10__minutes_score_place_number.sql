-- The last number given per kind of document within one term of a chi bộ. A row is locked by whoever takes the next number.
CREATE TABLE paper_number (
  unit_id      BIGINT      NOT NULL,
  term_from    DATE        NOT NULL COMMENT 'the first day of the term',
  kind         VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'symbol of the kind of document: BB',
  last_number  INT         NOT NULL,
  PRIMARY KEY (unit_id, term_from, kind)
);

INSERT INTO paper_number (unit_id, term_from, kind, last_number)
SELECT unit_id, term_from, 'BB', MAX(number) FROM session_minutes
 WHERE number IS NOT NULL AND term_from IS NOT NULL GROUP BY unit_id, term_from;

ALTER TABLE cell_term
  ADD COLUMN place VARCHAR(60) NOT NULL DEFAULT '' COMMENT 'written before the date of papers; blank: left out';

-- Finished minutes keep what they said, whatever changes later.
ALTER TABLE session_minutes
  ADD COLUMN score_text VARCHAR(1000) NULL COMMENT 'the voted score when finished; null: not voted',
  ADD COLUMN place      VARCHAR(60)   NULL COMMENT 'written before the date when finished';
