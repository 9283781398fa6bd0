-- The key that signs all logs. A server with another key does not start.
CREATE TABLE log_key (
  id          INT      NOT NULL PRIMARY KEY,
  fingerprint CHAR(16) COLLATE utf8mb4_bin NOT NULL
) DEFAULT CHARSET utf8mb4;

-- One row per log. `frontier` contains the hashes of the complete subtrees of the Merkle tree, largest first, 32 bytes
-- each. Appending an entry and computing the root need nothing else.
CREATE TABLE log_head (
  id       BIGINT          AUTO_INCREMENT PRIMARY KEY,
  name     VARCHAR(80)     COLLATE utf8mb4_bin NOT NULL,
  size     INT             NOT NULL,
  frontier VARBINARY(1024) NOT NULL,
  UNIQUE KEY uk_log_head_name (name)
) DEFAULT CHARSET utf8mb4;

-- `leaf` is the entry as hashed and never changes. Text and name are stored next to it with their salts, so that they
-- can be erased.
CREATE TABLE log_entry (
  log         BIGINT        NOT NULL,
  number      INT           NOT NULL,
  kind        VARCHAR(60)   COLLATE utf8mb4_bin NOT NULL,
  subject     VARCHAR(80)   COLLATE utf8mb4_bin NOT NULL,
  recorded_at DATETIME(6)   NOT NULL,
  actor_role  VARCHAR(60)   COLLATE utf8mb4_bin NOT NULL,
  leaf        BLOB          NOT NULL,
  text        MEDIUMTEXT,
  text_salt   VARBINARY(16),
  actor_name  VARCHAR(400),
  actor_salt  VARBINARY(16),
  PRIMARY KEY (log, number),
  KEY ix_log_entry_log_kind_number (log, kind, number),
  KEY ix_log_entry_log_subject_number (log, subject, number),
  CONSTRAINT fk_log_entry_log FOREIGN KEY (log) REFERENCES log_head (id)
) DEFAULT CHARSET utf8mb4;

-- Hashes of complete subtrees: 2^level leaves, starting at leaf position * 2^level. Level 0 contains the leaf hashes.
CREATE TABLE log_node (
  log      BIGINT     NOT NULL,
  level    TINYINT    NOT NULL,
  position INT        NOT NULL,
  hash     BINARY(32) NOT NULL,
  PRIMARY KEY (log, level, position),
  CONSTRAINT fk_log_node_log FOREIGN KEY (log) REFERENCES log_head (id)
) DEFAULT CHARSET utf8mb4;
