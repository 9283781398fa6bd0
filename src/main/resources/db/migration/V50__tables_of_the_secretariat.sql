-- What stands behind a paragraph in rows and columns, as the secretariat wrote it.
ALTER TABLE synthesis_paragraph ADD COLUMN tables MEDIUMTEXT NULL;
