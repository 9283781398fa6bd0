-- The import of one file into one consultation. After a stop, the import continues at `byte_offset` and `line_number`
-- of the file. Only the lease holder writes, and each batch renews the lease in its transaction. The counts from
-- `total` to `replies` are numbers of rows. `group_mapping` gives the stakeholder group for each value in the file, as
-- JSON.
CREATE TABLE import_run (
  id                   BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id      BIGINT        NOT NULL,
  file_hash            CHAR(64)      COLLATE utf8mb4_bin NOT NULL,
  file_name            VARCHAR(200)  NOT NULL,
  upload_name          VARCHAR(100)  COLLATE utf8mb4_bin NULL,
  state                VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  group_mapping        MEDIUMTEXT    NOT NULL,
  total                INT           NOT NULL,
  done                 INT           NOT NULL DEFAULT 0,
  imported             INT           NOT NULL DEFAULT 0,
  already_present      INT           NOT NULL DEFAULT 0,
  rejected             INT           NOT NULL DEFAULT 0,
  orphans              INT           NOT NULL DEFAULT 0,
  replies              INT           NOT NULL DEFAULT 0,
  byte_offset          BIGINT        NOT NULL DEFAULT 0,
  line_number          BIGINT        NOT NULL DEFAULT 0,
  first_comment_number INT           NULL,
  last_comment_number  INT           NULL,
  started_by           BIGINT        NULL,
  started_at           DATETIME(6)   NOT NULL,
  failure              VARCHAR(1000) NULL,
  lease_holder         VARCHAR(80)   COLLATE utf8mb4_bin NULL,
  lease_until          DATETIME(6)   NULL,
  KEY ix_import_run_consultation_id (consultation_id, id),
  KEY ix_import_run_state_lease_until (state, lease_until),
  CONSTRAINT fk_import_run_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The comment that a row of a file became: a second import of the file changes nothing.
CREATE TABLE import_row (
  consultation_id BIGINT       NOT NULL,
  external_id     VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  comment_id      BIGINT       NOT NULL,
  run_id          BIGINT       NOT NULL,
  line_number     BIGINT       NOT NULL,
  PRIMARY KEY (consultation_id, external_id),
  KEY ix_import_row_comment (comment_id),
  KEY ix_import_row_run (run_id),
  CONSTRAINT fk_import_row_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT fk_import_row_run FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Replies that come before their parent in the file. They are ready when the parent is stored. `row_json` is the row of
-- the file as JSON.
CREATE TABLE import_waiting_row (
  run_id             BIGINT       NOT NULL,
  line_number        BIGINT       NOT NULL,
  external_id        VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  parent_external_id VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  ready              BOOLEAN      NOT NULL DEFAULT FALSE,
  row_json           MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (run_id, line_number),
  UNIQUE KEY uk_import_waiting_row_run_external (run_id, external_id),
  KEY ix_import_waiting_row_run_parent_external (run_id, parent_external_id),
  KEY ix_import_waiting_row_run_ready_line_number (run_id, ready, line_number),
  CONSTRAINT fk_import_waiting_row_run FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Rows that were changed or not imported, and why.
CREATE TABLE import_remark (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_id      BIGINT       NOT NULL,
  line_number BIGINT       NOT NULL,
  outcome     VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  field       VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL,
  code        VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL,
  found       VARCHAR(300) NOT NULL,
  KEY ix_import_remark_run_outcome_id (run_id, outcome, id),
  CONSTRAINT fk_import_remark_run FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
