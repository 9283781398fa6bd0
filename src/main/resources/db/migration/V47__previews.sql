-- Drafts of a report as named readers are shown them under embargo. The document is that of the moment of opening, packed as editions are,
-- and goes when the preview ends; its hash stays. One preview of a consultation is open at a time.
CREATE TABLE report_preview (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT        NOT NULL,
  state           VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  edition         INT           NOT NULL,
  draft_version   INT           NOT NULL,
  document        LONGBLOB      NULL,
  hash            CHAR(64)      COLLATE utf8mb4_bin NOT NULL,
  note            VARCHAR(2000) NOT NULL,
  opened_by       BIGINT        NOT NULL,
  opened_at       DATETIME(6)   NOT NULL,
  embargo_until   DATETIME(6)   NOT NULL,
  ended_by        BIGINT        NULL,
  ended_at        DATETIME(6)   NULL,
  open_in         BIGINT        AS (IF(state = 'OPEN', consultation_id, NULL)) VIRTUAL,
  UNIQUE KEY report_preview_open (open_in),
  KEY report_preview_of (consultation_id, id),
  CONSTRAINT report_preview_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Who is named, and when they read it first and last.
CREATE TABLE report_preview_reader (
  preview_id    BIGINT      NOT NULL,
  person_id     BIGINT      NOT NULL,
  named_at      DATETIME(6) NOT NULL,
  taken_off_at  DATETIME(6) NULL,
  first_read_at DATETIME(6) NULL,
  last_read_at  DATETIME(6) NULL,
  PRIMARY KEY (preview_id, person_id),
  KEY report_preview_reader_is (person_id, preview_id),
  CONSTRAINT report_preview_reader_of FOREIGN KEY (preview_id) REFERENCES report_preview (id) ON DELETE CASCADE,
  CONSTRAINT report_preview_reader_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
