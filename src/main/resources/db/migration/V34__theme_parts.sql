-- A theme that people keep may be a part of another one that they keep, and may stand in the place of others;
-- arranged_at is when its statements or its place were last changed, not its name.
ALTER TABLE synthesis_kept_theme
  ADD COLUMN part_of   VARCHAR(64) COLLATE utf8mb4_bin NULL AFTER statements,
  ADD COLUMN stands_for TEXT NULL AFTER part_of,
  ADD COLUMN arranged_at DATETIME(6) NULL AFTER stands_for;

-- The ids of the statements of each part of a theme, as synthesis_theme has those of the whole.
CREATE TABLE synthesis_theme_part (
  synthesis_id BIGINT      NOT NULL,
  theme        VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id           VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  statements   MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (synthesis_id, id),
  CONSTRAINT synthesis_theme_part_of FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The most central statements of each theme, part and remainder, by where their words stand in a comment: the words are not kept twice.
CREATE TABLE synthesis_statement (
  synthesis_id BIGINT      NOT NULL,
  question     INT         NOT NULL,
  theme        VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  part         VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  position     INT         NOT NULL,
  statement    VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  comment      INT         NOT NULL,
  revision     INT         NOT NULL,
  span_start   INT         NOT NULL,
  span_end     INT         NOT NULL,
  PRIMARY KEY (synthesis_id, question, theme, part, position),
  CONSTRAINT synthesis_statement_of FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
