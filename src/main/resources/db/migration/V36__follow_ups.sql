-- What happened to what paragraphs of a report recommend. `number` and `taken_back_number` are the entries in the public log; `edition`
-- is the one in which the paragraph was read, which keeps its id from edition to edition.
CREATE TABLE report_follow_up (
  id                BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id   BIGINT        NOT NULL,
  edition           INT           NOT NULL,
  paragraph         INT           NOT NULL,
  paragraph_id      VARCHAR(22)   COLLATE utf8mb4_bin NOT NULL,
  happened_on       DATE          NOT NULL,
  status            VARCHAR(15)   COLLATE utf8mb4_bin NOT NULL,
  text              VARCHAR(2000) NOT NULL,
  link              VARCHAR(500)  COLLATE utf8mb4_bin NULL,
  person_id         BIGINT        NOT NULL,
  number            INT           NOT NULL,
  made_at           DATETIME(6)   NOT NULL,
  taken_back_reason VARCHAR(2000) NULL,
  taken_back_by     BIGINT        NULL,
  taken_back_at     DATETIME(6)   NULL,
  taken_back_number INT           NULL,
  UNIQUE KEY report_follow_up_number (consultation_id, number),
  KEY report_follow_up_of (consultation_id, happened_on, id),
  KEY report_follow_up_newest (happened_on, id),
  KEY report_follow_up_status (status, happened_on, id),
  CONSTRAINT report_follow_up_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
