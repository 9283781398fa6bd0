-- The address under which somebody reads all that they follow in a feed reader. Only the hash of its secret is kept; a new one
-- takes the place of the old.
CREATE TABLE following_feed (
  person_id BIGINT      NOT NULL PRIMARY KEY,
  hash      BINARY(32)  NOT NULL,
  made_at   DATETIME(6) NOT NULL,
  UNIQUE KEY following_feed_secret (hash),
  CONSTRAINT following_feed_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
