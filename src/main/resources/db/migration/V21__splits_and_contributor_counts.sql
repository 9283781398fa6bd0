-- Positions on a comment by regional group, kept as those by stakeholder group are.
CREATE TABLE position_region_count (
  comment_id BIGINT      NOT NULL,
  region     VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  agree      INT         NOT NULL DEFAULT 0,
  disagree   INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (comment_id, region),
  CONSTRAINT position_region_count_on FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

INSERT INTO position_region_count (comment_id, region, agree, disagree)
SELECT comment_id, region, SUM(agrees), SUM(NOT agrees) FROM comment_position GROUP BY comment_id, region;

-- What a contributor said and held, for their page. Apart from the contributor's row, which every comment and position
-- of theirs holds a shared lock on.
CREATE TABLE contributor_comment_count (
  contributor_id BIGINT NOT NULL,
  question_id    BIGINT NOT NULL,
  comments       INT    NOT NULL DEFAULT 0,
  PRIMARY KEY (contributor_id, question_id),
  CONSTRAINT contributor_comment_count_of FOREIGN KEY (contributor_id) REFERENCES contributor (id) ON DELETE CASCADE,
  CONSTRAINT contributor_comment_count_in FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

INSERT INTO contributor_comment_count (contributor_id, question_id, comments)
SELECT contributor_id, question_id, COUNT(*) FROM comment WHERE state = 'PUBLISHED' GROUP BY contributor_id, question_id;

CREATE TABLE contributor_position_count (
  contributor_id BIGINT NOT NULL PRIMARY KEY,
  agree          INT    NOT NULL DEFAULT 0,
  disagree       INT    NOT NULL DEFAULT 0,
  CONSTRAINT contributor_position_count_of FOREIGN KEY (contributor_id) REFERENCES contributor (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

INSERT INTO contributor_position_count (contributor_id, agree, disagree)
SELECT contributor_id, SUM(agrees), SUM(NOT agrees) FROM comment_position GROUP BY contributor_id;
