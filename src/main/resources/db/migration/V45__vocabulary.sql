-- The institution's own terms, as they were typed, with what runs do with them; each change is a row of its own, and the last one holds.
CREATE TABLE synthesis_vocabulary (
  consultation_id BIGINT      NOT NULL,
  number          INT         NOT NULL,
  used            VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  content         MEDIUMTEXT  NOT NULL,
  changed_by      BIGINT      NOT NULL,
  changed_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (consultation_id, number),
  CONSTRAINT synthesis_vocabulary_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- What a draft counts by them: on each question, and last on all of them.
CREATE TABLE synthesis_term (
  synthesis_id BIGINT     NOT NULL,
  position     INT        NOT NULL,
  finding      MEDIUMTEXT NOT NULL,
  PRIMARY KEY (synthesis_id, position),
  CONSTRAINT synthesis_term_of FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
