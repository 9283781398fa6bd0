-- Event publications of Spring Modulith.
CREATE TABLE event_publication (
  id                     UUID          NOT NULL PRIMARY KEY,
  listener_id            VARCHAR(512)  NOT NULL,
  event_type             VARCHAR(512)  NOT NULL,
  serialized_event       VARCHAR(8000) NOT NULL,
  publication_date       DATETIME(6)   NOT NULL,
  completion_date        DATETIME(6)   NULL,
  status                 VARCHAR(20)   NULL,
  completion_attempts    INT           NOT NULL DEFAULT 0,
  last_resubmission_date DATETIME(6)   NULL,
  KEY ix_event_publication_completion_date_publication_date (completion_date, publication_date)
) DEFAULT CHARSET utf8mb4 COLLATE utf8mb4_bin;

-- Locks of scheduled jobs (ShedLock).
CREATE TABLE shedlock (
  name       VARCHAR(64)  NOT NULL PRIMARY KEY,
  lock_until DATETIME(6)  NOT NULL,
  locked_at  DATETIME(6)  NOT NULL,
  locked_by  VARCHAR(255) NOT NULL
) DEFAULT CHARSET utf8mb4 COLLATE utf8mb4_bin;

-- Results of commands, stored in the transaction of the command: the same key never acts twice.
CREATE TABLE command_result (
  actor        VARCHAR(40)   NOT NULL,
  command_key  VARCHAR(80)   NOT NULL,
  request_hash BINARY(32)    NOT NULL,
  result       VARCHAR(2000) NOT NULL,
  recorded_at  DATETIME(6)   NOT NULL,
  PRIMARY KEY (actor, command_key),
  KEY ix_command_result_recorded_at (recorded_at)
) DEFAULT CHARSET utf8mb4 COLLATE utf8mb4_bin;
