-- A run from snapshot to draft. Its state is only in this row: the owner of the lease executes it, and an expired lease
-- is taken over.
CREATE TABLE synthesis_run (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id  BIGINT       NOT NULL,
  number           INT          NOT NULL,
  state            VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  stage            VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  done             INT          NOT NULL DEFAULT 0,
  total            INT          NOT NULL DEFAULT 0,
  requested_by     BIGINT       NOT NULL,
  uses_model       BOOLEAN      NOT NULL DEFAULT FALSE,
  requested_at     DATETIME(6)  NOT NULL,
  stage_started_at DATETIME(6)  NULL,
  started_at       DATETIME(6)  NULL,
  updated_at       DATETIME(6)  NOT NULL,
  ended_at         DATETIME(6)  NULL,
  taken_at         DATETIME(6)  NULL,
  input            CHAR(64)     COLLATE utf8mb4_bin NULL,
  snapshot_hash    CHAR(64)     COLLATE utf8mb4_bin NULL,
  lease_owner      VARCHAR(40)  COLLATE utf8mb4_bin NULL,
  lease_until      DATETIME(6)  NULL,
  problem          VARCHAR(500) NULL,
  draft            INT          NULL,
  active           TINYINT      AS (IF(state IN ('QUEUED', 'RUNNING'), 1, NULL)) VIRTUAL,
  UNIQUE KEY synthesis_run_number (consultation_id, number),
  UNIQUE KEY synthesis_run_one (consultation_id, active),
  KEY synthesis_run_waiting (state, lease_until),
  CONSTRAINT synthesis_run_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The result of a stage in short, for the screen.
CREATE TABLE synthesis_stage (
  run_id     BIGINT        NOT NULL,
  stage      VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  started_at DATETIME(6)   NOT NULL,
  ended_at   DATETIME(6)   NOT NULL,
  facts      VARCHAR(1000) NOT NULL,
  PRIMARY KEY (run_id, stage),
  CONSTRAINT synthesis_stage_of FOREIGN KEY (run_id) REFERENCES synthesis_run (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The full result of a stage for the stages after it: compressed, in parts, deleted when the run ends.
CREATE TABLE synthesis_output (
  run_id  BIGINT      NOT NULL,
  stage   VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  part    INT         NOT NULL,
  content MEDIUMBLOB  NOT NULL,
  PRIMARY KEY (run_id, stage, part),
  CONSTRAINT synthesis_output_of FOREIGN KEY (run_id) REFERENCES synthesis_run (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Vectors by model and hash of the sentence: no run computes one twice.
CREATE TABLE statement_vector (
  statement CHAR(32)        COLLATE utf8mb4_bin NOT NULL,
  model     VARCHAR(120)    COLLATE utf8mb4_bin NOT NULL,
  `vector`  VARBINARY(4096) NOT NULL,
  PRIMARY KEY (statement, model)
) DEFAULT CHARSET utf8mb4;

-- Results of runs by the hash of their input: a later run computes again only what may differ. It contains terms and
-- places of sentences and is deleted when a comment is removed.
CREATE TABLE synthesis_memory (
  consultation_id BIGINT     NOT NULL,
  found_from      CHAR(64)   COLLATE utf8mb4_bin NOT NULL,
  part            INT        NOT NULL,
  last_run        INT        NOT NULL,
  content         MEDIUMBLOB NOT NULL,
  PRIMARY KEY (consultation_id, found_from, part),
  CONSTRAINT synthesis_memory_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- How often synthesis_memory was deleted: a run that started before the last time stores nothing more.
CREATE TABLE synthesis_forgotten (
  consultation_id BIGINT NOT NULL PRIMARY KEY,
  times           INT    NOT NULL,
  CONSTRAINT synthesis_forgotten_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Decisions of people about a theme, for later runs, as JSON. A theme may be part of another one and may replace others.
CREATE TABLE synthesis_kept_theme (
  consultation_id BIGINT      NOT NULL,
  id              VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  decision        LONGTEXT    NOT NULL,
  named_by        BIGINT      NOT NULL,
  named_at        DATETIME(6) NOT NULL,
  PRIMARY KEY (consultation_id, id),
  CONSTRAINT synthesis_kept_theme_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- A draft. Each finished run creates a new version; earlier versions stay readable. A run offers its
-- draft beside the one in use until the secretariat decides.
CREATE TABLE synthesis (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT      NOT NULL,
  version         INT         NOT NULL,
  language        VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  snapshot_hash   CHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  taken_at        DATETIME(6) NOT NULL,
  made_at         DATETIME(6) NOT NULL,
  changed_at      DATETIME(6) NOT NULL,
  changed_by      BIGINT      NULL,
  in_use          BOOLEAN     NOT NULL DEFAULT TRUE,
  decided_by      BIGINT      NULL,
  decided_at      DATETIME(6) NULL,
  UNIQUE KEY synthesis_version (consultation_id, version),
  CONSTRAINT synthesis_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- `state` is the paragraph as JSON, with its sentences, citations and counts. `section` and `position` are its current
-- place. `placed` says who chose the place, and `tells` what the run that wrote it reports in it.
CREATE TABLE synthesis_paragraph (
  synthesis_id BIGINT       NOT NULL,
  id           VARCHAR(22)  COLLATE utf8mb4_bin NOT NULL,
  section      INT          NOT NULL,
  position     INT          NOT NULL,
  state        LONGTEXT     NOT NULL,
  written      BOOLEAN      AS (JSON_VALUE(state, '$.written')) STORED,
  placed       VARCHAR(10)  COLLATE utf8mb4_bin AS (JSON_VALUE(state, '$.placed')) STORED,
  tells        VARCHAR(255) COLLATE utf8mb4_bin AS (JSON_VALUE(state, '$.tells')) STORED,
  PRIMARY KEY (synthesis_id, id),
  KEY synthesis_paragraph_order (synthesis_id, section, position),
  CONSTRAINT synthesis_paragraph_in FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The manifest of the snapshot of a draft, and why a comment was set aside, by the run or by a person.
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

-- The headings of a draft, the paragraphs that people removed, and the results of its run, each a JSON document.
-- LONGTEXT: a theme with most of a million comments needs more than 16 MB.
CREATE TABLE synthesis_document (
  synthesis_id BIGINT      NOT NULL,
  kind         VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  position     INT         NOT NULL,
  content      LONGTEXT    NOT NULL,
  PRIMARY KEY (synthesis_id, kind, position),
  CONSTRAINT synthesis_document_of FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The ids of the statements of each theme and part, and the places in comments of those that are shown. A row without a
-- part is a whole theme, and a row without a theme is the remainder of a question. The lists are in one row each: a large
-- draft has a hundred thousand statements.
CREATE TABLE synthesis_statements (
  synthesis_id BIGINT      NOT NULL,
  question     INT         NOT NULL,
  theme        VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  part         VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  statements   LONGTEXT    NOT NULL,
  shown        MEDIUMTEXT  COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (synthesis_id, question, theme, part),
  CONSTRAINT synthesis_statements_of FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Changes of a draft, as JSON with the paragraph before and after. A row changes only when it is undone, or when words
-- are removed. `other` is the second paragraph of a split or a join, which are one change.
CREATE TABLE synthesis_edit (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  synthesis_id BIGINT      NOT NULL,
  edit         LONGTEXT    NOT NULL,
  act          VARCHAR(20) COLLATE utf8mb4_bin AS (JSON_VALUE(edit, '$.act')) STORED,
  paragraph    VARCHAR(22) COLLATE utf8mb4_bin AS (JSON_VALUE(edit, '$.paragraph.value')) STORED,
  other        VARCHAR(22) COLLATE utf8mb4_bin AS (JSON_VALUE(edit, '$.other.id.value')) STORED,
  comment      INT         AS (JSON_VALUE(edit, '$.comment')) STORED,
  undone       BOOLEAN     NOT NULL DEFAULT FALSE,
  KEY synthesis_edit_of (synthesis_id, id),
  CONSTRAINT synthesis_edit_in FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Remarks of colleagues on a paragraph. Settled remarks stay readable. The paragraph may be gone.
CREATE TABLE synthesis_remark (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT      NOT NULL,
  paragraph       VARCHAR(22) COLLATE utf8mb4_bin NOT NULL,
  text            TEXT        NOT NULL,
  made_by         BIGINT      NOT NULL,
  made_at         DATETIME(6) NOT NULL,
  settled_by      BIGINT      NULL,
  settled_at      DATETIME(6) NULL,
  KEY synthesis_remark_of (consultation_id, settled_at, paragraph),
  CONSTRAINT synthesis_remark_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- People who have the desk open, and their paragraph. Old rows mean nothing.
CREATE TABLE synthesis_presence (
  consultation_id BIGINT      NOT NULL,
  person_id       BIGINT      NOT NULL,
  paragraph       VARCHAR(22) COLLATE utf8mb4_bin NULL,
  seen_at         DATETIME(6) NOT NULL,
  PRIMARY KEY (consultation_id, person_id),
  CONSTRAINT synthesis_presence_at FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- A coding by two people: how each contributor to a theme stands to a proposition. `statements` are those of the theme
-- when the coding was opened; they identify it in later drafts. `seed` is the hash of the population from which the
-- units were drawn. `coders` and `units` are JSON: a unit is a contributor, with the places of the words, the codes and
-- how a disagreement was settled.
CREATE TABLE synthesis_coding (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT       NOT NULL,
  number          INT          NOT NULL,
  question        INT          NOT NULL,
  theme           VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  label           VARCHAR(500) NOT NULL,
  statements      MEDIUMTEXT   NOT NULL,
  proposition     VARCHAR(500) NOT NULL,
  sample          BOOLEAN      NOT NULL,
  population      INT          NOT NULL,
  seed            CHAR(64)     COLLATE utf8mb4_bin NOT NULL,
  draft           INT          NOT NULL,
  opened_by       BIGINT       NOT NULL,
  opened_at       DATETIME(6)  NOT NULL,
  given_up_by     BIGINT       NULL,
  given_up_at     DATETIME(6)  NULL,
  coders          TEXT         NOT NULL,
  units           LONGTEXT     NOT NULL,
  UNIQUE KEY synthesis_coding_number (consultation_id, number),
  CONSTRAINT synthesis_coding_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The terms of the institution as typed, and how runs use them. Each change is a new row; the last one counts.
CREATE TABLE synthesis_vocabulary (
  consultation_id BIGINT      NOT NULL,
  number          INT         NOT NULL,
  used            VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  content         MEDIUMTEXT  NOT NULL,
  changed_by      BIGINT      NOT NULL,
  changed_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (consultation_id, number),
  CONSTRAINT synthesis_vocabulary_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Translations of quoted words into the language of the report. The key is the quoted passage, so that each later draft
-- has them.
CREATE TABLE quotation_translation (
  consultation_id BIGINT       NOT NULL,
  comment         INT          NOT NULL,
  revision        INT          NOT NULL,
  span_start      INT          NOT NULL,
  span_end        INT          NOT NULL,
  language        VARCHAR(11)  COLLATE utf8mb4_bin NOT NULL,
  quoted          TEXT         NOT NULL,
  text            TEXT         NOT NULL,
  translator      VARCHAR(200) NOT NULL,
  saved_by        BIGINT       NULL,
  saved_at        DATETIME(6)  NOT NULL,
  PRIMARY KEY (consultation_id, comment, revision, span_start, span_end, language),
  CONSTRAINT quotation_translation_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Requests to a language model and its replies, for a run or for an existing draft. `sources` lists the words of comments
-- in the request: when some may not be read any more, the texts are deleted.
CREATE TABLE model_call (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT       NOT NULL,
  run             INT          NULL,
  draft           INT          NULL,
  task            VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  subject         VARCHAR(200) NOT NULL,
  model           VARCHAR(100) NOT NULL,
  request_hash    CHAR(64)     COLLATE utf8mb4_bin NOT NULL,
  request         MEDIUMTEXT   NULL,
  reply           MEDIUMTEXT   NULL,
  sources         MEDIUMTEXT   NOT NULL,
  outcome         VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  rule            VARCHAR(30)  COLLATE utf8mb4_bin NULL,
  detail          VARCHAR(500) NULL,
  request_tokens  INT          NOT NULL,
  reply_tokens    INT          NOT NULL,
  called_at       DATETIME(6)  NOT NULL,
  KEY model_call_reply (consultation_id, request_hash),
  CONSTRAINT model_call_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Samples of statements that the language model coded, with the codes of people. `statements` and `points` are JSON.
CREATE TABLE model_sample (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT       NOT NULL,
  run             INT          NOT NULL,
  model           VARCHAR(100) NOT NULL,
  points          MEDIUMTEXT   NOT NULL,
  statements      MEDIUMTEXT   NOT NULL,
  KEY model_sample_last (consultation_id, id),
  CONSTRAINT model_sample_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE model_kappa (
  consultation_id BIGINT NOT NULL PRIMARY KEY,
  min_kappa       DOUBLE NOT NULL,
  CONSTRAINT model_kappa_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- A person confirmed an item of a draft before publication. `state` is what was confirmed: a hash of the text, or the
-- percentage points of a balance.
CREATE TABLE readiness_confirmation (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT       NOT NULL,
  draft           INT          NOT NULL,
  kind            VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  subject         VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  state           VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  confirmed_by    BIGINT       NOT NULL,
  confirmed_at    DATETIME(6)  NOT NULL,
  reason          VARCHAR(300) NULL,
  KEY readiness_confirmation_last (consultation_id, id),
  CONSTRAINT readiness_confirmation_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
