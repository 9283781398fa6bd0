-- Contributors who take like positions, found by a run.
CREATE TABLE synthesis_opinion (
  synthesis_id BIGINT     NOT NULL,
  number       INT        NOT NULL,
  finding      MEDIUMTEXT NOT NULL,
  PRIMARY KEY (synthesis_id, number),
  CONSTRAINT synthesis_opinion_in FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
