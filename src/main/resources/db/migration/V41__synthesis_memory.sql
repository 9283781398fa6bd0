-- What runs found, by the hash of all it follows from: a later run finds again only what may differ. It holds terms and places of
-- sentences, and goes when a comment is taken out.
CREATE TABLE synthesis_memory (
  consultation_id BIGINT     NOT NULL,
  found_from      CHAR(64)   COLLATE utf8mb4_bin NOT NULL,
  part            INT        NOT NULL,
  last_run        INT        NOT NULL,
  content         MEDIUMBLOB NOT NULL,
  PRIMARY KEY (consultation_id, found_from, part),
  CONSTRAINT synthesis_memory_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- How often it had to go: a run that began before keeps nothing more.
CREATE TABLE synthesis_forgotten (
  consultation_id BIGINT NOT NULL PRIMARY KEY,
  times           INT    NOT NULL,
  CONSTRAINT synthesis_forgotten_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
