-- Drafts made before a run kept which comments its sentences must cite are checked as what people write is: by what they cite.
UPDATE synthesis_sentence
   SET kind = CASE
     WHEN kind IN ('KEY_POINT', 'CONVERGENCE', 'DIVERGENCE', 'DISSENT') THEN 'WRITTEN'
     WHEN kind IN ('ATTACHED', 'THEME', 'REMAINDER', 'CAMPAIGN') THEN 'WRITTEN_OF_GROUP'
     ELSE 'WRITTEN_OF_COUNT'
   END
 WHERE kind NOT LIKE 'WRITTEN%'
   AND synthesis_id IN (SELECT id FROM synthesis WHERE found = '{"attached":[],"setAside":{},"questions":{}}');

-- Their key points say in how many comments something close is said, and not in which.
UPDATE synthesis_theme
   SET finding = REGEXP_REPLACE(finding, '"comments":[0-9]+,', '"citing":[],')
 WHERE synthesis_id IN (SELECT id FROM synthesis WHERE found = '{"attached":[],"setAside":{},"questions":{}}');
