-- What the search has not heard yet of themes it hears as that all comments may be in others.
UPDATE event_publication
   SET listener_id = REPLACE(listener_id, '.QuestionThemesChanged)', '.CommentThemesChanged)'),
       event_type = REPLACE(event_type, '.QuestionThemesChanged', '.CommentThemesChanged'),
       serialized_event = JSON_INSERT(JSON_REMOVE(serialized_event, '$.question'), '$.comments', JSON_ARRAY())
 WHERE listener_id LIKE '%.ThemeFeed.on(%.QuestionThemesChanged)';
