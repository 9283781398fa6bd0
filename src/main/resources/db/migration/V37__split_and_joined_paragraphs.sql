-- A split makes a second paragraph and a join takes one away: both are one change, and undone as one.
ALTER TABLE synthesis_edit ADD COLUMN other MEDIUMTEXT NULL AFTER later;

-- The paragraphs that one took over, parted by spaces: the next run does not write them again.
ALTER TABLE synthesis_paragraph ADD COLUMN joined TEXT NOT NULL DEFAULT '' AFTER written;

UPDATE synthesis_edit
   SET earlier = CONCAT('{"joined":[],', SUBSTRING(earlier, 2)),
       later = CONCAT('{"joined":[],', SUBSTRING(later, 2));
