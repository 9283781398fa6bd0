-- `stage` is set by the secretariat; the phase also depends on the opening and closing times. `review` states whether
-- moderators review comments before or after publication. `participation` states who may comment and take positions:
-- everyone with an account, or only speakers of delegations. `max_length` is the maximum length of a comment in code
-- points. A comment can be edited for `edit_minutes` after posting. `opening_recorded` and `closing_recorded` are true
-- when the opening or closing is in the timeline.
CREATE TABLE consultation (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug             VARCHAR(80)  COLLATE utf8mb4_bin NOT NULL,
  stage            VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  title            MEDIUMTEXT   NOT NULL,
  summary          MEDIUMTEXT   NOT NULL,
  background       MEDIUMTEXT   NOT NULL,
  convener         MEDIUMTEXT   NOT NULL,
  mandate_quote    MEDIUMTEXT   NOT NULL,
  mandate_source   MEDIUMTEXT   NOT NULL,
  mandate_link     VARCHAR(500) NULL,
  languages        VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  time_zone        VARCHAR(60)  COLLATE utf8mb4_bin NOT NULL,
  opens_at         DATETIME(6)  NULL,
  closes_at        DATETIME(6)  NULL,
  review           VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  participation    VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  max_length       INT          NOT NULL,
  edit_minutes     INT          NOT NULL,
  opening_recorded BOOLEAN      NOT NULL DEFAULT FALSE,
  closing_recorded BOOLEAN      NOT NULL DEFAULT FALSE,
  sample           BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at       DATETIME(6)  NOT NULL,
  changed_at       DATETIME(6)  NOT NULL,
  announced_at     DATETIME(6)  NULL,
  reported_at      DATETIME(6)  NULL,
  version          INT          NOT NULL DEFAULT 0,
  UNIQUE KEY uk_consultation_slug (slug),
  KEY ix_consultation_stage_closes_at (stage, closes_at)
) DEFAULT CHARSET utf8mb4;

CREATE TABLE section (
  id              BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT     NOT NULL,
  position        INT        NOT NULL,
  title           MEDIUMTEXT NOT NULL,
  KEY ix_section_consultation_position (consultation_id, position),
  CONSTRAINT fk_section_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- `scale` contains the words of the choices in each language, as JSON. It is null if contributors choose no position on
-- the question.
CREATE TABLE question (
  id              BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT     NOT NULL,
  section_id      BIGINT     NULL,
  number          INT        NOT NULL,
  title           MEDIUMTEXT NOT NULL,
  background      MEDIUMTEXT NOT NULL,
  scale           MEDIUMTEXT NULL,
  revision        INT        NOT NULL DEFAULT 1,
  UNIQUE KEY uk_question_consultation_number (consultation_id, number),
  KEY ix_question_section (section_id),
  CONSTRAINT fk_question_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
  CONSTRAINT fk_question_section FOREIGN KEY (section_id) REFERENCES section (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Earlier revisions of a question that was changed after publication. `reason` is the reason of the change that
-- replaced the revision.
CREATE TABLE question_revision (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  question_id BIGINT        NOT NULL,
  revision    INT           NOT NULL,
  title       MEDIUMTEXT    NOT NULL,
  background  MEDIUMTEXT    NOT NULL,
  scale       MEDIUMTEXT    NULL,
  reason      VARCHAR(2000) NOT NULL,
  replaced_at DATETIME(6)   NOT NULL,
  UNIQUE KEY uk_question_revision_question_revision (question_id, revision),
  CONSTRAINT fk_question_revision_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE document (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT       NOT NULL,
  hash            CHAR(64)     COLLATE utf8mb4_bin NOT NULL,
  name            VARCHAR(200) NOT NULL,
  title           VARCHAR(200) NOT NULL,
  media_type      VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  size            BIGINT       NOT NULL,
  language        VARCHAR(11)  COLLATE utf8mb4_bin NOT NULL,
  added_at        DATETIME(6)  NOT NULL,
  KEY ix_document_hash (hash),
  KEY ix_document_consultation (consultation_id),
  CONSTRAINT fk_document_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The text inside a document, for search; empty if it cannot be read.
CREATE TABLE document_text (
  document_id BIGINT     NOT NULL PRIMARY KEY,
  text        MEDIUMTEXT NOT NULL,
  CONSTRAINT fk_document_text_document FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Public events of a consultation, in order: announced, opened, extended, changed, closed, reported, withdrawn.
CREATE TABLE timeline_entry (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT        NOT NULL,
  kind            VARCHAR(40)   COLLATE utf8mb4_bin NOT NULL,
  happened_at     DATETIME(6)   NOT NULL,
  reason          VARCHAR(2000) NULL,
  facts           JSON          NOT NULL,
  log_number      INT           NULL,
  KEY ix_timeline_entry_consultation_happened_at_id (consultation_id, happened_at, id),
  CONSTRAINT fk_timeline_entry_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
