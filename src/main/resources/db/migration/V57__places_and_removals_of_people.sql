-- Who gave a paragraph its place, and what the run that wrote it tells of in it; on which theme a section is.
ALTER TABLE synthesis_paragraph
  ADD COLUMN placed VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL DEFAULT 'BY_RUN',
  ADD COLUMN tells  VARCHAR(255) COLLATE utf8mb4_bin NULL;

ALTER TABLE synthesis_section ADD COLUMN theme VARCHAR(64) COLLATE utf8mb4_bin NULL;

-- What people took out of a run's draft: later runs leave it out, too. The state is the paragraph as it would stand.
CREATE TABLE synthesis_removed (
  synthesis_id BIGINT       NOT NULL,
  paragraph    VARCHAR(22)  COLLATE utf8mb4_bin NOT NULL,
  tells        VARCHAR(255) COLLATE utf8mb4_bin NULL,
  removed_by   BIGINT       NOT NULL,
  removed_at   DATETIME(6)  NOT NULL,
  state        MEDIUMTEXT   NULL,
  back         BOOLEAN      NOT NULL DEFAULT FALSE,
  PRIMARY KEY (synthesis_id, paragraph),
  CONSTRAINT synthesis_removed_from FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

UPDATE synthesis_section s
   SET s.theme = (SELECT MIN(p.theme) FROM synthesis_paragraph p WHERE p.synthesis_id = s.synthesis_id AND p.section = s.position)
 WHERE s.kind = 'THEME';

-- Of the drafts that there are: what stands in an annex, or was moved and not moved back by an undo; and what was taken out of a run's paragraphs.
UPDATE synthesis_paragraph p JOIN synthesis_section s ON s.synthesis_id = p.synthesis_id AND s.position = p.section
   SET p.placed = 'BY_PEOPLE' WHERE s.kind = 'ANNEX';

UPDATE synthesis_paragraph p
   SET p.placed = 'BY_PEOPLE'
 WHERE EXISTS (SELECT 1 FROM synthesis_edit e
                WHERE e.synthesis_id = p.synthesis_id AND e.paragraph = p.id AND e.act = 'MOVED' AND NOT e.undone);

INSERT INTO synthesis_removed (synthesis_id, paragraph, removed_by, removed_at, state)
SELECT e.synthesis_id, e.paragraph, e.made_by, e.made_at, e.earlier FROM synthesis_edit e
 WHERE e.act = 'PARAGRAPH_REMOVED' AND NOT e.undone AND CHAR_LENGTH(e.paragraph) = 10
   AND NOT EXISTS (SELECT 1 FROM synthesis_paragraph p WHERE p.synthesis_id = e.synthesis_id AND p.id = e.paragraph)
    ON DUPLICATE KEY UPDATE state = VALUES(state);
