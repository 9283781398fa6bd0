-- Published editions. `document` is the stored form, compressed; `hash` is the SHA-256 of the stored form as it stands,
-- `published_hash` that of the day of publication, which the public log holds. They differ once a comment was removed later.
CREATE TABLE report_edition (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT      NOT NULL,
  number          INT         NOT NULL,
  language        VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  published_at    DATETIME(6) NOT NULL,
  published_by    BIGINT      NULL,
  draft_version   INT         NOT NULL,
  document        LONGBLOB    NOT NULL,
  hash            CHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  published_hash  CHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  corrected_at    DATETIME(6) NULL,
  UNIQUE KEY report_edition_number (consultation_id, number),
  CONSTRAINT report_edition_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
