-- The statements that people are shown of a theme, a part or a remainder in one row: a draft of a large consultation had a hundred thousand.
CREATE TABLE synthesis_shown (
  synthesis_id BIGINT      NOT NULL,
  question     INT         NOT NULL,
  theme        VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  part         VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  statements   INT         NOT NULL,
  places       MEDIUMTEXT  COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (synthesis_id, question, theme, part),
  CONSTRAINT synthesis_shown_of FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

SET SESSION group_concat_max_len = 1048576;

INSERT INTO synthesis_shown (synthesis_id, question, theme, part, statements, places)
SELECT synthesis_id, question, theme, part, COUNT(*),
       GROUP_CONCAT(CONCAT(statement, ':', comment, 'r', revision, '@', span_start, '-', span_end) ORDER BY position SEPARATOR ' ')
  FROM synthesis_statement
 GROUP BY synthesis_id, question, theme, part;

DROP TABLE synthesis_statement;
