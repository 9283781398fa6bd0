-- Who gave a paragraph its place, and what the run that wrote it tells of in it; on which theme a section is.
ALTER TABLE synthesis_paragraph
  ADD COLUMN placed VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL DEFAULT 'BY_RUN',
  ADD COLUMN tells  VARCHAR(255) COLLATE utf8mb4_bin NULL;

ALTER TABLE synthesis_section ADD COLUMN theme VARCHAR(64) COLLATE utf8mb4_bin NULL;

-- What people took out of a run's draft: later runs leave it out, too. The paragraph is its id in this draft; there is none where the draft's run
-- does not tell of it, since another may have that id by then. The state is the paragraph as it would stand, kept of the latest draft only.
CREATE TABLE synthesis_removed (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  synthesis_id BIGINT       NOT NULL,
  paragraph    VARCHAR(22)  COLLATE utf8mb4_bin NULL,
  tells        VARCHAR(255) COLLATE utf8mb4_bin NULL,
  removed_by   BIGINT       NOT NULL,
  removed_at   DATETIME(6)  NOT NULL,
  state        MEDIUMTEXT   NULL,
  back         BOOLEAN      NOT NULL DEFAULT FALSE,
  UNIQUE KEY synthesis_removed_paragraph (synthesis_id, paragraph),
  CONSTRAINT synthesis_removed_from FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Of the drafts that there are: what stands in an annex, or was moved and not moved back by an undo.
UPDATE synthesis_paragraph p JOIN synthesis_section s ON s.synthesis_id = p.synthesis_id AND s.position = p.section
   SET p.placed = 'BY_PEOPLE' WHERE s.kind = 'ANNEX';

UPDATE synthesis_paragraph p
   SET p.placed = 'BY_PEOPLE'
 WHERE EXISTS (SELECT 1 FROM synthesis_edit e
                WHERE e.synthesis_id = p.synthesis_id AND e.paragraph = p.id AND e.act = 'MOVED' AND NOT e.undone);

-- The theme of what its run wrote there; of what people moved there only where nothing else is left.
UPDATE synthesis_section s
   SET s.theme = COALESCE(
         (SELECT p.theme FROM synthesis_paragraph p
           WHERE p.synthesis_id = s.synthesis_id AND p.section = s.position AND p.theme IS NOT NULL AND p.placed = 'BY_RUN'
           ORDER BY p.position LIMIT 1),
         (SELECT MIN(p.theme) FROM synthesis_paragraph p WHERE p.synthesis_id = s.synthesis_id AND p.section = s.position))
 WHERE s.kind = 'THEME';

-- What was taken out of what a run wrote, and what had been joined to it.
INSERT INTO synthesis_removed (synthesis_id, paragraph, removed_by, removed_at, state)
SELECT e.synthesis_id, e.paragraph, e.made_by, e.made_at, e.earlier FROM synthesis_edit e
 WHERE e.act = 'PARAGRAPH_REMOVED' AND NOT e.undone AND CHAR_LENGTH(e.paragraph) = 10
   AND NOT EXISTS (SELECT 1 FROM synthesis_paragraph p WHERE p.synthesis_id = e.synthesis_id AND p.id = e.paragraph)
 ORDER BY e.id
    ON DUPLICATE KEY UPDATE removed_by = VALUES(removed_by), removed_at = VALUES(removed_at), state = VALUES(state);

INSERT IGNORE INTO synthesis_removed (synthesis_id, paragraph, removed_by, removed_at)
SELECT e.synthesis_id, j.id, e.made_by, e.made_at
  FROM synthesis_edit e JOIN JSON_TABLE(e.earlier, '$.joined[*]' COLUMNS (id VARCHAR(22) PATH '$.value')) j
 WHERE e.act = 'PARAGRAPH_REMOVED' AND NOT e.undone AND CHAR_LENGTH(j.id) = 10
   AND NOT EXISTS (SELECT 1 FROM synthesis_paragraph p WHERE p.synthesis_id = e.synthesis_id AND p.id = j.id)
 ORDER BY e.id;

UPDATE synthesis_removed r JOIN synthesis s ON s.id = r.synthesis_id
   SET r.state = NULL
 WHERE s.version < (SELECT MAX(l.version) FROM synthesis l WHERE l.consultation_id = s.consultation_id);
