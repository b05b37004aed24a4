-- Photographs of a signed sheet, without what the camera wrote about the place.
CREATE TABLE session_photo (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id     BIGINT       NOT NULL,
  unit_id        BIGINT       NOT NULL,
  content        LONGBLOB     NOT NULL COMMENT 'JPEG, written anew by the portal',
  added_by_name  VARCHAR(120) NOT NULL,
  added_at       DATETIME(3)  NOT NULL,
  INDEX (session_id, unit_id)
);
