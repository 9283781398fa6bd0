-- What colleagues say to each other of a paragraph; a settled remark stays readable. The paragraph may be gone.
CREATE TABLE synthesis_remark (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT       NOT NULL,
  paragraph       VARCHAR(22)  COLLATE utf8mb4_bin NOT NULL,
  text            TEXT         NOT NULL,
  made_by         BIGINT       NOT NULL,
  made_at         DATETIME(6)  NOT NULL,
  settled_by      BIGINT       NULL,
  settled_at      DATETIME(6)  NULL,
  KEY synthesis_remark_of (consultation_id, settled_at, paragraph),
  CONSTRAINT synthesis_remark_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Who has the desk open now, and at which paragraph. Short-lived: an old row says nothing.
CREATE TABLE synthesis_presence (
  consultation_id BIGINT      NOT NULL,
  person_id       BIGINT      NOT NULL,
  paragraph       VARCHAR(22) COLLATE utf8mb4_bin NULL,
  seen_at         DATETIME(6) NOT NULL,
  PRIMARY KEY (consultation_id, person_id),
  CONSTRAINT synthesis_presence_at FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
