-- One row a consultation, locked as the last step before commit: numbers without gaps, publication numbers, contributors.
CREATE TABLE discussion_counter (
  consultation_id  BIGINT NOT NULL PRIMARY KEY,
  last_number      INT    NOT NULL DEFAULT 0,
  last_publication INT    NOT NULL DEFAULT 0,
  last_contributor INT    NOT NULL DEFAULT 0,
  CONSTRAINT discussion_counter_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Who speaks in a consultation: a person, a delegation, or a name that an import brought. The number is the page's address.
CREATE TABLE contributor (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id   BIGINT       NOT NULL,
  number            INT          NOT NULL,
  holder            VARCHAR(80)  COLLATE utf8mb4_bin NOT NULL,
  person_id         BIGINT       NULL,
  delegation_id     BIGINT       NULL,
  name              VARCHAR(200) NOT NULL,
  organization      VARCHAR(200) NULL,
  stakeholder_group VARCHAR(30)  COLLATE utf8mb4_bin NOT NULL,
  country           CHAR(2)      COLLATE utf8mb4_bin NULL,
  region            VARCHAR(30)  COLLATE utf8mb4_bin NOT NULL,
  UNIQUE KEY contributor_holder (consultation_id, holder),
  UNIQUE KEY contributor_number (consultation_id, number),
  KEY contributor_country (consultation_id, country),
  CONSTRAINT contributor_to FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE comment (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id   BIGINT       NOT NULL,
  question_id       BIGINT       NOT NULL,
  number            INT          NULL,
  publication       INT          NULL,
  parent_id         BIGINT       NULL,
  root_id           BIGINT       NULL,
  depth             SMALLINT     NOT NULL,
  contributor_id    BIGINT       NOT NULL,
  person_id         BIGINT       NULL,
  delegation_id     BIGINT       NULL,
  author            VARCHAR(200) NOT NULL,
  organization      VARCHAR(200) NULL,
  delegation        VARCHAR(200) NULL,
  stakeholder_group VARCHAR(30)  COLLATE utf8mb4_bin NOT NULL,
  country           CHAR(2)      COLLATE utf8mb4_bin NULL,
  region            VARCHAR(30)  COLLATE utf8mb4_bin NOT NULL,
  language          VARCHAR(11)  COLLATE utf8mb4_bin NOT NULL,
  channel           VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  state             VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  revision          INT          NOT NULL,
  created_at        DATETIME(6)  NOT NULL,
  received_at       DATETIME(6)  NOT NULL,
  published_at      DATETIME(6)  NULL,
  thread_size       INT          NOT NULL DEFAULT 0,
  replies           INT          NOT NULL DEFAULT 0,
  agree             INT          NOT NULL DEFAULT 0,
  disagree          INT          NOT NULL DEFAULT 0,
  imported_agree    INT          NULL,
  imported_disagree INT          NULL,
  agreement         DOUBLE       NOT NULL DEFAULT 0,
  division          INT          NOT NULL DEFAULT 0,
  position_changes  INT          NOT NULL DEFAULT 0,
  decision_number   INT          NULL,
  version           INT          NOT NULL DEFAULT 0,
  UNIQUE KEY comment_number (consultation_id, number),
  KEY comment_publication (consultation_id, publication),
  KEY comment_by_thread (question_id, depth, publication),
  KEY comment_by_discussion (question_id, depth, thread_size, publication),
  KEY comment_by_agreement (question_id, depth, agreement, publication),
  KEY comment_by_division (question_id, depth, division, publication),
  KEY comment_in_question (question_id, publication),
  KEY comment_replies (parent_id, publication),
  KEY comment_thread (root_id, publication),
  KEY comment_contributor (contributor_id, publication),
  KEY comment_person (person_id, id),
  KEY comment_state (consultation_id, state, id),
  CONSTRAINT comment_answers FOREIGN KEY (question_id) REFERENCES question (id),
  CONSTRAINT comment_parent FOREIGN KEY (parent_id) REFERENCES comment (id),
  CONSTRAINT comment_root FOREIGN KEY (root_id) REFERENCES comment (id),
  CONSTRAINT comment_by FOREIGN KEY (contributor_id) REFERENCES contributor (id)
) DEFAULT CHARSET utf8mb4;

-- What a comment said; a row is never changed but for its state, and for what redaction seals.
CREATE TABLE comment_revision (
  comment_id BIGINT        NOT NULL,
  number     INT           NOT NULL,
  state      VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  text       MEDIUMTEXT    NOT NULL,
  html       MEDIUMTEXT    NOT NULL,
  renderer   INT           NOT NULL,
  language   VARCHAR(11)   COLLATE utf8mb4_bin NOT NULL,
  salt       BINARY(16)    NOT NULL,
  reason     VARCHAR(2000) NULL,
  made_by    BIGINT        NULL,
  made_at    DATETIME(6)   NOT NULL,
  PRIMARY KEY (comment_id, number),
  KEY comment_revision_waiting (state, comment_id),
  CONSTRAINT comment_revision_of FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE comment_position (
  comment_id        BIGINT      NOT NULL,
  contributor_id    BIGINT      NOT NULL,
  agrees            BOOLEAN     NOT NULL,
  stakeholder_group VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  country           CHAR(2)     COLLATE utf8mb4_bin NULL,
  region            VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  set_by            BIGINT      NULL,
  set_at            DATETIME(6) NOT NULL,
  PRIMARY KEY (comment_id, contributor_id),
  KEY position_of (contributor_id),
  CONSTRAINT position_on FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT position_by FOREIGN KEY (contributor_id) REFERENCES contributor (id)
) DEFAULT CHARSET utf8mb4;

CREATE TABLE position_count (
  comment_id        BIGINT      NOT NULL,
  stakeholder_group VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  agree             INT         NOT NULL DEFAULT 0,
  disagree          INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (comment_id, stakeholder_group),
  CONSTRAINT position_count_on FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The cube of published comments: every count on every page is a sum over it.
CREATE TABLE comment_count (
  question_id       BIGINT      NOT NULL,
  stakeholder_group VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  region            VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  language          VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  consultation_id   BIGINT      NOT NULL,
  comments          INT         NOT NULL DEFAULT 0,
  threads           INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (question_id, stakeholder_group, region, language),
  KEY comment_count_of (consultation_id),
  CONSTRAINT comment_count_in FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE draft (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id       BIGINT      NOT NULL,
  consultation_id BIGINT      NOT NULL,
  question_id     BIGINT      NOT NULL,
  place           VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  delegation_id   BIGINT      NULL,
  language        VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  text            MEDIUMTEXT  NOT NULL,
  saved_at        DATETIME(6) NOT NULL,
  version         INT         NOT NULL DEFAULT 0,
  UNIQUE KEY draft_place (person_id, question_id, place),
  CONSTRAINT draft_on FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
