-- The import of one file into one consultation. `position` and `line` say where reading continues after a stop. The
-- owner of the lease writes, and each batch renews the lease in its transaction.
CREATE TABLE import_run (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT        NOT NULL,
  source          CHAR(64)      COLLATE utf8mb4_bin NOT NULL,
  file_name       VARCHAR(200)  NOT NULL,
  stored_file     VARCHAR(100)  COLLATE utf8mb4_bin NULL,
  state           VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  mapping         MEDIUMTEXT    NOT NULL,
  total           INT           NOT NULL,
  position        BIGINT        NOT NULL DEFAULT 0,
  line            BIGINT        NOT NULL DEFAULT 0,
  done            INT           NOT NULL DEFAULT 0,
  taken           INT           NOT NULL DEFAULT 0,
  known           INT           NOT NULL DEFAULT 0,
  left_out        INT           NOT NULL DEFAULT 0,
  orphans         INT           NOT NULL DEFAULT 0,
  replies         INT           NOT NULL DEFAULT 0,
  first_number    INT           NULL,
  last_number     INT           NULL,
  started_by      BIGINT        NULL,
  started_at      DATETIME(6)   NOT NULL,
  finished_at     DATETIME(6)   NULL,
  failure         VARCHAR(1000) NULL,
  holder          VARCHAR(80)   COLLATE utf8mb4_bin NULL,
  lease_until     DATETIME(6)   NULL,
  KEY import_run_of (consultation_id, id),
  KEY import_run_state (state, lease_until),
  CONSTRAINT import_run_into FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The comment that a row of a file became: a second import of the file changes nothing.
CREATE TABLE import_row (
  consultation_id BIGINT       NOT NULL,
  external_id     VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  comment_id      BIGINT       NOT NULL,
  run_id          BIGINT       NOT NULL,
  line            BIGINT       NOT NULL,
  PRIMARY KEY (consultation_id, external_id),
  KEY import_row_comment (comment_id),
  KEY import_row_run (run_id),
  CONSTRAINT import_row_of FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT import_row_by FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Replies that come before their parent in the file. They are ready when the parent is stored.
CREATE TABLE import_waiting (
  run_id       BIGINT       NOT NULL,
  line         BIGINT       NOT NULL,
  external_id  VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  parent_id    VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  ready        BOOLEAN      NOT NULL DEFAULT FALSE,
  contribution MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (run_id, line),
  UNIQUE KEY import_waiting_id (run_id, external_id),
  KEY import_waiting_for (run_id, parent_id),
  KEY import_waiting_ready (run_id, ready, line),
  CONSTRAINT import_waiting_in FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Rows that were changed or not imported, and why.
CREATE TABLE import_remark (
  id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_id  BIGINT       NOT NULL,
  line    BIGINT       NOT NULL,
  outcome VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  field   VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL,
  code    VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL,
  found   VARCHAR(300) NOT NULL,
  KEY import_remark_of (run_id, outcome, id),
  CONSTRAINT import_remark_in FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
