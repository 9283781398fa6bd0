-- Up to which publication a person has read a question: one row for each, whatever is published. A visit begins after half an
-- hour of absence; until the next one, what came since the last one stays new.
CREATE TABLE reading (
  person_id   BIGINT      NOT NULL,
  question_id BIGINT      NOT NULL,
  seen        INT         NOT NULL,
  latest      INT         NOT NULL,
  visited_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, question_id),
  KEY reading_of (question_id),
  CONSTRAINT reading_of_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Where nobody agrees, the lower bound of the share that does is 0; what was kept was off by a rounding error.
UPDATE comment SET agreement = 0 WHERE agreement <> 0 AND agree + COALESCE(imported_agree, 0) = 0;
