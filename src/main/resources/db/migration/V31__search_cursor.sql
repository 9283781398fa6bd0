-- Up to which publication the search index is kept. Where there is no row the index reads from the first.
CREATE TABLE search_cursor (
  consultation_id BIGINT NOT NULL PRIMARY KEY,
  publication     INT    NOT NULL,
  CONSTRAINT search_cursor_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Nobody listens to these any more: the index reads what they told of by its cursor.
DELETE FROM event_publication
 WHERE listener_id LIKE '%.IndexFeed.on(%.CommentPublished)' OR listener_id LIKE '%.IndexFeed.on(%.CommentsPublished)';
