-- What was changed in such a draft before is read, and given back by an undo, as its sentences stand now.
UPDATE synthesis_edit
   SET earlier = REGEXP_REPLACE(REGEXP_REPLACE(REGEXP_REPLACE(earlier,
         '"kind":"(KEY_POINT|CONVERGENCE|DIVERGENCE|DISSENT)"', '"kind":"WRITTEN"'),
         '"kind":"(ATTACHED|THEME|REMAINDER|CAMPAIGN)"', '"kind":"WRITTEN_OF_GROUP"'),
         '"kind":"(MANDATE|PARTICIPATION|SET_ASIDE|OVERVIEW|THEME_GROUPS|THEME_CAMPAIGN|NO_FINDING|LEAD|MINORITY|PROPOSALS|CAMPAIGN_GROUPS)"',
         '"kind":"WRITTEN_OF_COUNT"'),
       later = REGEXP_REPLACE(REGEXP_REPLACE(REGEXP_REPLACE(later,
         '"kind":"(KEY_POINT|CONVERGENCE|DIVERGENCE|DISSENT)"', '"kind":"WRITTEN"'),
         '"kind":"(ATTACHED|THEME|REMAINDER|CAMPAIGN)"', '"kind":"WRITTEN_OF_GROUP"'),
         '"kind":"(MANDATE|PARTICIPATION|SET_ASIDE|OVERVIEW|THEME_GROUPS|THEME_CAMPAIGN|NO_FINDING|LEAD|MINORITY|PROPOSALS|CAMPAIGN_GROUPS)"',
         '"kind":"WRITTEN_OF_COUNT"')
 WHERE synthesis_id IN (SELECT id FROM synthesis WHERE found = '{"attached":[],"setAside":{},"questions":{}}');
