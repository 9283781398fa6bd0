CREATE TABLE consultation (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug           VARCHAR(80)  COLLATE utf8mb4_bin NOT NULL,
  stage          VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  title          MEDIUMTEXT   NOT NULL,
  summary        MEDIUMTEXT   NOT NULL,
  background     MEDIUMTEXT   NOT NULL,
  convener       MEDIUMTEXT   NOT NULL,
  mandate_quote  MEDIUMTEXT   NOT NULL,
  mandate_source MEDIUMTEXT   NOT NULL,
  mandate_link   VARCHAR(500) NULL,
  languages      VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  time_zone      VARCHAR(60)  COLLATE utf8mb4_bin NOT NULL,
  opens_at       DATETIME(6)  NULL,
  closes_at      DATETIME(6)  NULL,
  review         VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  participation  VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  max_length     INT          NOT NULL,
  edit_minutes   INT          NOT NULL,
  opened_told    BOOLEAN      NOT NULL DEFAULT FALSE,
  closed_told    BOOLEAN      NOT NULL DEFAULT FALSE,
  sample         BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at     DATETIME(6)  NOT NULL,
  changed_at     DATETIME(6)  NOT NULL,
  announced_at   DATETIME(6)  NULL,
  reported_at    DATETIME(6)  NULL,
  version        INT          NOT NULL DEFAULT 0,
  UNIQUE KEY consultation_slug (slug),
  KEY consultation_stage (stage, closes_at)
) DEFAULT CHARSET utf8mb4;

CREATE TABLE section (
  id              BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT     NOT NULL,
  position        INT        NOT NULL,
  title           MEDIUMTEXT NOT NULL,
  KEY section_order (consultation_id, position),
  CONSTRAINT section_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE question (
  id              BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT     NOT NULL,
  section_id      BIGINT     NULL,
  number          INT        NOT NULL,
  title           MEDIUMTEXT NOT NULL,
  background      MEDIUMTEXT NOT NULL,
  revision        INT        NOT NULL DEFAULT 1,
  UNIQUE KEY question_number (consultation_id, number),
  KEY question_section (section_id),
  CONSTRAINT question_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
  CONSTRAINT question_in FOREIGN KEY (section_id) REFERENCES section (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Earlier wordings of a question that was changed after publication.
CREATE TABLE question_revision (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  question_id BIGINT        NOT NULL,
  revision    INT           NOT NULL,
  title       MEDIUMTEXT    NOT NULL,
  background  MEDIUMTEXT    NOT NULL,
  reason      VARCHAR(2000) NOT NULL,
  until       DATETIME(6)   NOT NULL,
  UNIQUE KEY question_revision_number (question_id, revision),
  CONSTRAINT question_revision_of FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
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
  KEY document_hash (hash),
  KEY document_of (consultation_id),
  CONSTRAINT document_of_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The text inside a document, for search; empty if it cannot be read.
CREATE TABLE document_text (
  document_id BIGINT     NOT NULL PRIMARY KEY,
  text        MEDIUMTEXT NOT NULL,
  CONSTRAINT document_text_of FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Public events of a consultation, in order: announced, opened, extended, changed, closed, reported, withdrawn.
CREATE TABLE timeline_entry (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT        NOT NULL,
  kind            VARCHAR(40)   COLLATE utf8mb4_bin NOT NULL,
  at              DATETIME(6)   NOT NULL,
  reason          VARCHAR(2000) NULL,
  facts           JSON          NOT NULL,
  log_number      INT           NULL,
  KEY timeline_order (consultation_id, at, id),
  CONSTRAINT timeline_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
