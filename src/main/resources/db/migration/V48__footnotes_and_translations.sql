-- A note of the secretariat below a sentence.
ALTER TABLE synthesis_sentence ADD COLUMN footnote TEXT NULL;

-- What a person made of quoted words in the language of the report. Known by what is quoted, so that every later draft has it.
CREATE TABLE quotation_translation (
  consultation_id BIGINT       NOT NULL,
  comment         INT          NOT NULL,
  revision        INT          NOT NULL,
  span_start      INT          NOT NULL,
  span_end        INT          NOT NULL,
  language        VARCHAR(11)  COLLATE utf8mb4_bin NOT NULL,
  quoted          TEXT         NOT NULL,
  text            TEXT         NOT NULL,
  translator      VARCHAR(200) NOT NULL,
  saved_by        BIGINT       NOT NULL,
  saved_at        DATETIME(6)  NOT NULL,
  PRIMARY KEY (consultation_id, comment, revision, span_start, span_end, language),
  CONSTRAINT quotation_translation_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
