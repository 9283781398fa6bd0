-- At most one node writes to a shared index: the one that locks this row. A node that builds a new index updates
-- `builder_heartbeat_at` from time to time.
CREATE TABLE index_write_lock (
  id                   TINYINT     NOT NULL PRIMARY KEY,
  builder_heartbeat_at DATETIME(6) NULL
) DEFAULT CHARSET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO index_write_lock (id) VALUES (1);

-- The publication number up to which the search index is current. Without a row, indexing starts at publication 1.
CREATE TABLE index_cursor (
  consultation_id BIGINT NOT NULL PRIMARY KEY,
  publication     INT    NOT NULL,
  CONSTRAINT fk_index_cursor_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
