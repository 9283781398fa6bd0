-- A sentence on how many took part cites every comment: a line of stretches in place of as many rows.
ALTER TABLE synthesis_sentence ADD COLUMN cited MEDIUMTEXT NULL;
SET SESSION group_concat_max_len = 16000000;
UPDATE synthesis_sentence s
   SET cited = COALESCE((
         SELECT GROUP_CONCAT(
                  CONCAT(c.comment, 'r', c.revision,
                         IF(c.span_start IS NULL, '', CONCAT('@', c.span_start, '-', c.span_end)))
                  ORDER BY c.position SEPARATOR ' ')
           FROM synthesis_citation c
          WHERE c.synthesis_id = s.synthesis_id AND c.paragraph = s.paragraph AND c.sentence = s.position), '');
ALTER TABLE synthesis_sentence MODIFY COLUMN cited MEDIUMTEXT NOT NULL;
DROP TABLE synthesis_citation;
