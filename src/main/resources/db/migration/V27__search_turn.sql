-- Where several machines share an index one of them writes to it at a time: the one that holds this row. Whoever builds a new
-- index says now and then that it is alive.
CREATE TABLE search_turn (
  id               TINYINT     NOT NULL PRIMARY KEY,
  builder_alive_at DATETIME(6) NULL
) DEFAULT CHARSET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO search_turn (id) VALUES (1);
