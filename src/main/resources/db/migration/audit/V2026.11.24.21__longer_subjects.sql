-- An edition is named by a hash of 64 digits.
ALTER TABLE audit_entry MODIFY subject_id VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL;
