-- To which series a consultation belongs: consultations with the same name belong together.
CREATE TABLE consultation_series (
  consultation_id BIGINT       NOT NULL PRIMARY KEY,
  name            VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  KEY consultation_series_name (name),
  CONSTRAINT consultation_series_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
