-- How far the comments of before V24 are read for what they name. The row goes when all are.
CREATE TABLE reference_backlog (
  next_comment BIGINT NOT NULL PRIMARY KEY,
  last_comment BIGINT NOT NULL
) DEFAULT CHARSET utf8mb4;

INSERT INTO reference_backlog (next_comment, last_comment)
SELECT MIN(id), MAX(id) FROM comment HAVING MIN(id) IS NOT NULL;
