-- What a language model was asked for a paragraph of a draft, what it answered, and what became of that. Kept with the draft. The words
-- of both, and the quotations by which it is known whose words they hold, go where one of the comments is removed or redacted.
CREATE TABLE synthesis_exchange (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  synthesis_id BIGINT       NOT NULL,
  paragraph    VARCHAR(22)  COLLATE utf8mb4_bin NOT NULL,
  version      INT          NOT NULL,
  model        VARCHAR(100) NOT NULL,
  state        VARCHAR(20)  NOT NULL,
  sent         MEDIUMTEXT   NULL,
  quoted       MEDIUMTEXT   NULL,
  asked_by     BIGINT       NOT NULL,
  asked_at     DATETIME(6)  NOT NULL,
  answer       MEDIUMTEXT   NULL,
  answered_at  DATETIME(6)  NULL,
  failure      VARCHAR(20)  NULL,
  broken       VARCHAR(20)  NULL,
  broken_was   TEXT         NULL,
  broken_is    TEXT         NULL,
  decided_by   BIGINT       NULL,
  decided_at   DATETIME(6)  NULL,
  KEY synthesis_exchange_under_way (synthesis_id, state),
  CONSTRAINT synthesis_exchange_of FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The model whose words a paragraph took, as long as the paragraph is told of.
ALTER TABLE synthesis_paragraph ADD COLUMN rephrased VARCHAR(100) NULL AFTER joined;
