-- Themes that a synthesis found in the comments on a question, as anyone may read them. `source` is what the synthesis calls
-- one; the number is given once and goes on with the theme from run to run. `comments` and `contributors` count what is public.
CREATE TABLE question_theme (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT       NOT NULL,
  question_id     BIGINT       NOT NULL,
  number          INT          NOT NULL,
  source          VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  language        VARCHAR(11)  COLLATE utf8mb4_bin NOT NULL,
  label           VARCHAR(500) NOT NULL,
  named           BOOLEAN      NOT NULL,
  state           VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  comments        INT          NOT NULL DEFAULT 0,
  contributors    INT          NOT NULL DEFAULT 0,
  UNIQUE KEY question_theme_number (consultation_id, number),
  KEY question_theme_of_question (question_id, number),
  KEY question_theme_in (consultation_id, source),
  CONSTRAINT question_theme_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
  CONSTRAINT question_theme_on FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Which comments make statements that are in a theme, in the revision that was read, and since which reading. `root_id` is the
-- comment that the thread begins with, itself where it begins one: so threads can be asked one by one.
CREATE TABLE comment_theme (
  theme_id   BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  root_id    BIGINT NOT NULL,
  revision   INT    NOT NULL,
  reading    INT    NOT NULL,
  PRIMARY KEY (theme_id, comment_id),
  KEY comment_theme_thread (theme_id, root_id),
  KEY comment_theme_of (comment_id),
  CONSTRAINT comment_theme_in FOREIGN KEY (theme_id) REFERENCES question_theme (id) ON DELETE CASCADE,
  CONSTRAINT comment_theme_by FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- When a question's comments were last read for themes, as which reading, and up to which publication.
CREATE TABLE theme_reading (
  question_id     BIGINT      NOT NULL PRIMARY KEY,
  consultation_id BIGINT      NOT NULL,
  number          INT         NOT NULL,
  read_at         DATETIME(6) NOT NULL,
  publication     INT         NOT NULL,
  KEY theme_reading_of (consultation_id),
  CONSTRAINT theme_reading_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
  CONSTRAINT theme_reading_on FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
