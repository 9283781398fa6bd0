-- Under which symbol and distribution the next edition of a consultation's report is issued. Editions have their own in their stored form.
CREATE TABLE report_designation (
  consultation_id BIGINT      NOT NULL PRIMARY KEY,
  symbol          VARCHAR(60) COLLATE utf8mb4_bin NULL,
  distribution    VARCHAR(40) COLLATE utf8mb4_bin NULL,
  CONSTRAINT report_designation_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
