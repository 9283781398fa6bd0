-- A run from snapshot to draft. It lives here alone: whoever holds the lease carries it on, and a lost lease is taken over.
CREATE TABLE synthesis_run (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT       NOT NULL,
  number          INT          NOT NULL,
  state           VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  stage           VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  done            INT          NOT NULL DEFAULT 0,
  total           INT          NOT NULL DEFAULT 0,
  requested_by    BIGINT       NOT NULL,
  requested_at    DATETIME(6)  NOT NULL,
  stage_started_at DATETIME(6) NULL,
  started_at      DATETIME(6)  NULL,
  updated_at      DATETIME(6)  NOT NULL,
  ended_at        DATETIME(6)  NULL,
  taken_at        DATETIME(6)  NULL,
  input           CHAR(64)     COLLATE utf8mb4_bin NULL,
  snapshot_hash   CHAR(64)     COLLATE utf8mb4_bin NULL,
  lease_owner     VARCHAR(40)  COLLATE utf8mb4_bin NULL,
  lease_until     DATETIME(6)  NULL,
  problem         VARCHAR(500) NULL,
  draft           INT          NULL,
  active          TINYINT      AS (IF(state IN ('QUEUED', 'RUNNING'), 1, NULL)) VIRTUAL,
  UNIQUE KEY synthesis_run_number (consultation_id, number),
  UNIQUE KEY synthesis_run_one (consultation_id, active),
  KEY synthesis_run_waiting (state, lease_until),
  CONSTRAINT synthesis_run_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- What a stage found, in few words for the screen and whole for the stages after it (compressed, in parts, gone when the run ends).
CREATE TABLE synthesis_stage (
  run_id     BIGINT        NOT NULL,
  stage      VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  started_at DATETIME(6)   NOT NULL,
  ended_at   DATETIME(6)   NOT NULL,
  facts      VARCHAR(1000) NOT NULL,
  PRIMARY KEY (run_id, stage),
  CONSTRAINT synthesis_stage_of FOREIGN KEY (run_id) REFERENCES synthesis_run (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE synthesis_output (
  run_id  BIGINT      NOT NULL,
  stage   VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  part    INT         NOT NULL,
  content MEDIUMBLOB  NOT NULL,
  PRIMARY KEY (run_id, stage, part),
  CONSTRAINT synthesis_output_of FOREIGN KEY (run_id) REFERENCES synthesis_run (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Vectors by the hash of a sentence and the model: no run computes one twice.
CREATE TABLE statement_vector (
  statement CHAR(32)        COLLATE utf8mb4_bin NOT NULL,
  model     VARCHAR(120)    COLLATE utf8mb4_bin NOT NULL,
  `vector`  VARBINARY(4096) NOT NULL,
  PRIMARY KEY (statement, model)
) DEFAULT CHARSET utf8mb4;

-- What people decided about a theme survives the next run.
CREATE TABLE synthesis_kept_theme (
  consultation_id BIGINT       NOT NULL,
  id              VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  question        INT          NOT NULL,
  language        VARCHAR(11)  COLLATE utf8mb4_bin NOT NULL,
  name            VARCHAR(200) NOT NULL,
  statements      MEDIUMTEXT   NOT NULL,
  named_by        BIGINT       NOT NULL,
  named_at        DATETIME(6)  NOT NULL,
  PRIMARY KEY (consultation_id, id),
  CONSTRAINT synthesis_kept_theme_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- A draft: each finished run makes a new version, and the earlier ones stay readable.
CREATE TABLE synthesis (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT      NOT NULL,
  version         INT         NOT NULL,
  language        VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  snapshot_hash   CHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  taken_at        DATETIME(6) NOT NULL,
  method          TEXT        NOT NULL,
  made_at         DATETIME(6) NOT NULL,
  changed_at      DATETIME(6) NOT NULL,
  changed_by      BIGINT      NULL,
  UNIQUE KEY synthesis_version (consultation_id, version),
  CONSTRAINT synthesis_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE synthesis_section (
  synthesis_id BIGINT        NOT NULL,
  position     INT           NOT NULL,
  kind         VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  level        TINYINT       NOT NULL,
  title        VARCHAR(2000) NOT NULL,
  question     INT           NULL,
  epigraph     TEXT          NULL,
  PRIMARY KEY (synthesis_id, position),
  CONSTRAINT synthesis_section_of FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE synthesis_paragraph (
  synthesis_id BIGINT      NOT NULL,
  id           VARCHAR(22) COLLATE utf8mb4_bin NOT NULL,
  section      INT         NOT NULL,
  position     INT         NOT NULL,
  theme        VARCHAR(64) COLLATE utf8mb4_bin NULL,
  campaign     INT         NULL,
  version      INT         NOT NULL,
  written      BOOLEAN     NOT NULL,
  PRIMARY KEY (synthesis_id, id),
  KEY synthesis_paragraph_order (synthesis_id, section, position),
  CONSTRAINT synthesis_paragraph_in FOREIGN KEY (synthesis_id, section) REFERENCES synthesis_section (synthesis_id, position) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE synthesis_sentence (
  synthesis_id BIGINT      NOT NULL,
  paragraph    VARCHAR(22) COLLATE utf8mb4_bin NOT NULL,
  position     INT         NOT NULL,
  text         TEXT        NOT NULL,
  kind         VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  counts       TEXT        NOT NULL,
  reason       VARCHAR(20) COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (synthesis_id, paragraph, position),
  CONSTRAINT synthesis_sentence_in FOREIGN KEY (synthesis_id, paragraph) REFERENCES synthesis_paragraph (synthesis_id, id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE synthesis_citation (
  synthesis_id BIGINT      NOT NULL,
  paragraph    VARCHAR(22) COLLATE utf8mb4_bin NOT NULL,
  sentence     INT         NOT NULL,
  position     INT         NOT NULL,
  comment      INT         NOT NULL,
  revision     INT         NOT NULL,
  span_start   INT         NULL,
  span_end     INT         NULL,
  PRIMARY KEY (synthesis_id, paragraph, sentence, position),
  KEY synthesis_citation_of (synthesis_id, comment),
  CONSTRAINT synthesis_citation_in FOREIGN KEY (synthesis_id, paragraph, sentence) REFERENCES synthesis_sentence (synthesis_id, paragraph, position) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE synthesis_quotation (
  synthesis_id BIGINT      NOT NULL,
  paragraph    VARCHAR(22) COLLATE utf8mb4_bin NOT NULL,
  sentence     INT         NOT NULL,
  position     INT         NOT NULL,
  quote_start  INT         NOT NULL,
  quote_end    INT         NOT NULL,
  comment      INT         NOT NULL,
  revision     INT         NOT NULL,
  span_start   INT         NOT NULL,
  span_end     INT         NOT NULL,
  PRIMARY KEY (synthesis_id, paragraph, sentence, position),
  CONSTRAINT synthesis_quotation_in FOREIGN KEY (synthesis_id, paragraph, sentence) REFERENCES synthesis_sentence (synthesis_id, paragraph, position) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The manifest of a draft's snapshot, and why a comment was set aside: by the run, or by a person who judged it.
CREATE TABLE synthesis_comment (
  synthesis_id BIGINT      NOT NULL,
  number       INT         NOT NULL,
  revision     INT         NOT NULL,
  digest       CHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  reason       VARCHAR(20) COLLATE utf8mb4_bin NULL,
  duplicate_of INT         NULL,
  set_aside_by BIGINT      NULL,
  set_aside_at DATETIME(6) NULL,
  PRIMARY KEY (synthesis_id, number),
  CONSTRAINT synthesis_comment_of FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE synthesis_theme (
  synthesis_id BIGINT       NOT NULL,
  position     INT          NOT NULL,
  id           VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  question     INT          NOT NULL,
  label        VARCHAR(500) NOT NULL,
  finding      MEDIUMTEXT   NOT NULL,
  statements   MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (synthesis_id, position),
  CONSTRAINT synthesis_theme_of FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE synthesis_campaign (
  synthesis_id BIGINT     NOT NULL,
  template     INT        NOT NULL,
  question     INT        NOT NULL,
  finding      MEDIUMTEXT NOT NULL,
  PRIMARY KEY (synthesis_id, template),
  CONSTRAINT synthesis_campaign_of FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE synthesis_position (
  synthesis_id BIGINT NOT NULL,
  comment      INT    NOT NULL,
  question     INT    NOT NULL,
  finding      TEXT   NOT NULL,
  PRIMARY KEY (synthesis_id, comment),
  CONSTRAINT synthesis_position_of FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Who changed what, with the paragraph as it was and as it became; never changed but to say that it was undone.
CREATE TABLE synthesis_edit (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  synthesis_id BIGINT      NOT NULL,
  act          VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  paragraph    VARCHAR(22) COLLATE utf8mb4_bin NULL,
  comment      INT         NULL,
  made_by      BIGINT      NOT NULL,
  made_at      DATETIME(6) NOT NULL,
  earlier      MEDIUMTEXT  NULL,
  later        MEDIUMTEXT  NULL,
  undone       BOOLEAN     NOT NULL DEFAULT FALSE,
  KEY synthesis_edit_of (synthesis_id, id),
  CONSTRAINT synthesis_edit_in FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
