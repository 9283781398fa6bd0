-- One row per consultation: numbers without gaps, publication numbers, contributors. It is locked as the last step
-- before commit.
CREATE TABLE discussion_counter (
  consultation_id  BIGINT NOT NULL PRIMARY KEY,
  last_number      INT    NOT NULL DEFAULT 0,
  last_publication INT    NOT NULL DEFAULT 0,
  last_contributor INT    NOT NULL DEFAULT 0,
  last_submission  INT    NOT NULL DEFAULT 0,
  CONSTRAINT discussion_counter_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- A person, a delegation or an imported name that takes part in a consultation. The number is the address of its page.
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
  KEY contributor_of_delegation (delegation_id),
  CONSTRAINT contributor_to FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- `attachments` is the number of files: a page of comments without files needs no query for them. `official` marks
-- replies of the secretariat, which are counted apart from the stakeholder groups. `submission` is the number of the
-- submission to which the comment belongs.
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
  attachments       SMALLINT     NOT NULL DEFAULT 0,
  submission        INT          NULL,
  official          BOOLEAN      NOT NULL DEFAULT FALSE,
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
  KEY comment_official (question_id, official, publication),
  KEY comment_submission (consultation_id, submission),
  CONSTRAINT comment_answers FOREIGN KEY (question_id) REFERENCES question (id),
  CONSTRAINT comment_parent FOREIGN KEY (parent_id) REFERENCES comment (id),
  CONSTRAINT comment_root FOREIGN KEY (root_id) REFERENCES comment (id),
  CONSTRAINT comment_by FOREIGN KEY (contributor_id) REFERENCES contributor (id)
) DEFAULT CHARSET utf8mb4;

-- The wordings of a comment. A row changes only in its state and by redaction.
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

-- Positions on a comment by regional group.
CREATE TABLE position_region_count (
  comment_id BIGINT      NOT NULL,
  region     VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  agree      INT         NOT NULL DEFAULT 0,
  disagree   INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (comment_id, region),
  CONSTRAINT position_region_count_on FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The cube of published comments: each count on a page is a sum over it.
CREATE TABLE comment_count (
  question_id       BIGINT      NOT NULL,
  stakeholder_group VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  region            VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  language          VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  official          BOOLEAN     NOT NULL DEFAULT FALSE,
  consultation_id   BIGINT      NOT NULL,
  comments          INT         NOT NULL DEFAULT 0,
  threads           INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (question_id, stakeholder_group, region, language, official),
  KEY comment_count_of (consultation_id),
  CONSTRAINT comment_count_in FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Counts for the page of a contributor. They are not columns of contributor, because each comment and position of a
-- contributor holds a shared lock on that row.
CREATE TABLE contributor_comment_count (
  contributor_id BIGINT NOT NULL,
  question_id    BIGINT NOT NULL,
  comments       INT    NOT NULL DEFAULT 0,
  PRIMARY KEY (contributor_id, question_id),
  CONSTRAINT contributor_comment_count_of FOREIGN KEY (contributor_id) REFERENCES contributor (id) ON DELETE CASCADE,
  CONSTRAINT contributor_comment_count_in FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE contributor_position_count (
  contributor_id BIGINT NOT NULL PRIMARY KEY,
  agree          INT    NOT NULL DEFAULT 0,
  disagree       INT    NOT NULL DEFAULT 0,
  CONSTRAINT contributor_position_count_of FOREIGN KEY (contributor_id) REFERENCES contributor (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE draft (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id       BIGINT      NOT NULL,
  consultation_id BIGINT      NOT NULL,
  question_id     BIGINT      NOT NULL,
  place           VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  delegation_id   BIGINT      NULL,
  official        BOOLEAN     NOT NULL DEFAULT FALSE,
  language        VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  text            MEDIUMTEXT  NOT NULL,
  saved_at        DATETIME(6) NOT NULL,
  version         INT         NOT NULL DEFAULT 0,
  UNIQUE KEY draft_place (person_id, question_id, place),
  CONSTRAINT draft_on FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The publication up to which a person has read a question. A visit starts after half an hour of absence; what was
-- published since the previous visit stays new until the next one.
CREATE TABLE reading (
  person_id   BIGINT      NOT NULL,
  question_id BIGINT      NOT NULL,
  seen        INT         NOT NULL,
  latest      INT         NOT NULL,
  visited_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, question_id),
  KEY reading_of (question_id),
  CONSTRAINT reading_of_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Comments that a revision mentions. Queries join the revision that is shown, so that edits, removals and undone
-- decisions change nothing here.
CREATE TABLE comment_reference (
  comment_id      BIGINT NOT NULL,
  revision        INT    NOT NULL,
  number          INT    NOT NULL,
  consultation_id BIGINT NOT NULL,
  PRIMARY KEY (comment_id, revision, number),
  KEY comment_reference_to (consultation_id, number, comment_id),
  CONSTRAINT comment_reference_in FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Passages that a revision quoted word for word when it was written: the quoted revision and the span in code points of
-- its plain text.
CREATE TABLE quotation (
  comment_id      BIGINT NOT NULL,
  revision        INT    NOT NULL,
  source_id       BIGINT NOT NULL,
  source_revision INT    NOT NULL,
  span_from       INT    NOT NULL,
  span_to         INT    NOT NULL,
  PRIMARY KEY (comment_id, revision, source_id, source_revision, span_from, span_to),
  KEY quotation_of (source_id),
  CONSTRAINT quotation_in FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT quotation_of_comment FOREIGN KEY (source_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Revisions whose quotations are blacked out because the quoted comment was redacted.
CREATE TABLE redacted_quotation (
  comment_id      BIGINT NOT NULL,
  revision        INT    NOT NULL,
  source_id       BIGINT NOT NULL,
  source_revision INT    NOT NULL,
  PRIMARY KEY (comment_id, revision, source_id),
  KEY redacted_quotation_of (source_id, source_revision),
  CONSTRAINT redacted_quotation_in FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT redacted_quotation_of_comment FOREIGN KEY (source_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- A formal submission of a delegation: a summary, and answers to questions, which are comments with this submission
-- number. `version` counts changes of the whole. `keeps_place` marks a withdrawn submission that was public before.
CREATE TABLE submission (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id   BIGINT       NOT NULL,
  number            INT          NOT NULL,
  contributor_id    BIGINT       NOT NULL,
  delegation_id     BIGINT       NOT NULL,
  person_id         BIGINT       NOT NULL,
  delegation        VARCHAR(200) NOT NULL,
  stakeholder_group VARCHAR(30)  COLLATE utf8mb4_bin NOT NULL,
  region            VARCHAR(30)  COLLATE utf8mb4_bin NOT NULL,
  language          VARCHAR(11)  COLLATE utf8mb4_bin NOT NULL,
  summary           MEDIUMTEXT   NOT NULL,
  received_at       DATETIME(6)  NOT NULL,
  revision          INT          NOT NULL DEFAULT 1,
  version           INT          NOT NULL DEFAULT 1,
  summary_removed   BOOLEAN      NOT NULL DEFAULT FALSE,
  decision_number   INT          NULL,
  withdrawn_at      DATETIME(6)  NULL,
  keeps_place       BOOLEAN      NOT NULL DEFAULT FALSE,
  UNIQUE KEY submission_number (consultation_id, number),
  CONSTRAINT submission_to FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The wordings of the summary of a submission. A row changes only in its state.
CREATE TABLE submission_revision (
  submission_id BIGINT      NOT NULL,
  number        INT         NOT NULL,
  state         VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  summary       MEDIUMTEXT  NOT NULL,
  language      VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  made_by       BIGINT      NULL,
  made_at       DATETIME(6) NOT NULL,
  decision      INT         NULL,
  PRIMARY KEY (submission_id, number),
  CONSTRAINT submission_revision_of FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Organizations that are invited to submit jointly. They are shown after one of their speakers agreed.
CREATE TABLE submission_partner (
  submission_id BIGINT       NOT NULL,
  delegation_id BIGINT       NOT NULL,
  name          VARCHAR(200) NOT NULL,
  state         VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  asked_by      BIGINT       NOT NULL,
  asked_at      DATETIME(6)  NOT NULL,
  answered_by   BIGINT       NULL,
  answered_at   DATETIME(6)  NULL,
  PRIMARY KEY (submission_id, delegation_id),
  KEY submission_partner_asked (delegation_id, state),
  CONSTRAINT submission_partner_of FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- One draft per delegation and consultation, shared by its speakers. `submission` is 0 for a new submission and
-- otherwise the submission that the draft changes. Sent and discarded drafts keep their version, so that a window
-- opened before can be told from a current one.
CREATE TABLE submission_draft (
  consultation_id BIGINT      NOT NULL,
  delegation_id   BIGINT      NOT NULL,
  submission      INT         NOT NULL DEFAULT 0,
  language        VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  saved_by        BIGINT      NOT NULL,
  saved_at        DATETIME(6) NOT NULL,
  version         INT         NOT NULL,
  gone            BOOLEAN     NOT NULL DEFAULT FALSE,
  PRIMARY KEY (consultation_id, delegation_id, submission),
  KEY submission_draft_listed (delegation_id, saved_at),
  CONSTRAINT submission_draft_to FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Question 0 is the summary.
CREATE TABLE submission_draft_text (
  consultation_id BIGINT     NOT NULL,
  delegation_id   BIGINT     NOT NULL,
  submission      INT        NOT NULL DEFAULT 0,
  question        INT        NOT NULL,
  text            MEDIUMTEXT NOT NULL,
  PRIMARY KEY (consultation_id, delegation_id, submission, question),
  CONSTRAINT submission_draft_text_of FOREIGN KEY (consultation_id, delegation_id, submission)
    REFERENCES submission_draft (consultation_id, delegation_id, submission) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Files of comments and submissions. A row without a comment and without a submission belongs to the draft at its
-- place. The bytes are in the document folder. Files of a submission have no question.
CREATE TABLE attachment (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id       BIGINT       NOT NULL,
  delegation_id   BIGINT       NULL,
  consultation_id BIGINT       NOT NULL,
  question_id     BIGINT       NULL,
  place           VARCHAR(20)  COLLATE utf8mb4_bin NULL,
  comment_id      BIGINT       NULL,
  submission_id   BIGINT       NULL,
  hash            CHAR(64)     COLLATE utf8mb4_bin NOT NULL,
  name            VARCHAR(200) NOT NULL,
  media_type      VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  size            BIGINT       NOT NULL,
  reading         VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  sealed          BOOLEAN      NOT NULL DEFAULT FALSE,
  added_at        DATETIME(6)  NOT NULL,
  KEY attachment_of (comment_id, id),
  KEY attachment_waiting (person_id, question_id, place),
  KEY attachment_bytes (hash),
  KEY attachment_sweep (place, added_at),
  KEY attachment_in (consultation_id),
  KEY attachment_with (submission_id, id),
  KEY attachment_of_delegation (delegation_id, consultation_id, place),
  CONSTRAINT attachment_to FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT attachment_on FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE,
  CONSTRAINT attachment_in_submission FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE attachment_text (
  attachment_id BIGINT     NOT NULL PRIMARY KEY,
  text          MEDIUMTEXT NOT NULL,
  CONSTRAINT attachment_text_of FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The files of each revision of a comment: an edit can change the files together with the text.
CREATE TABLE revision_attachment (
  attachment_id BIGINT NOT NULL,
  revision      INT    NOT NULL,
  PRIMARY KEY (attachment_id, revision),
  CONSTRAINT revision_attachment_is FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Public themes that a synthesis found in the comments on a question. `source` is the id of the theme in the synthesis;
-- `number` is assigned once and stays with the theme from run to run. `comments` and `contributors` count public
-- comments only.
CREATE TABLE question_theme (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT       NOT NULL,
  question_id     BIGINT       NOT NULL,
  number          INT          NOT NULL,
  source          VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  language        VARCHAR(11)  COLLATE utf8mb4_bin NOT NULL,
  label           VARCHAR(500) NOT NULL,
  named           BOOLEAN      NOT NULL,
  state           VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  comments        INT          NOT NULL DEFAULT 0,
  contributors    INT          NOT NULL DEFAULT 0,
  UNIQUE KEY question_theme_number (consultation_id, number),
  KEY question_theme_of_question (question_id, number),
  KEY question_theme_in (consultation_id, source),
  CONSTRAINT question_theme_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
  CONSTRAINT question_theme_on FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Comments with statements in a theme: the revision that was read, and the reading that found it first. `root_id` is
-- the first comment of the thread, also for that comment itself, so that threads can be queried.
CREATE TABLE comment_theme (
  theme_id   BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  root_id    BIGINT NOT NULL,
  revision   INT    NOT NULL,
  reading    INT    NOT NULL,
  PRIMARY KEY (theme_id, comment_id),
  KEY comment_theme_thread (theme_id, root_id),
  KEY comment_theme_of (comment_id),
  CONSTRAINT comment_theme_in FOREIGN KEY (theme_id) REFERENCES question_theme (id) ON DELETE CASCADE,
  CONSTRAINT comment_theme_by FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The last reading of the comments on a question for themes: when, its number, and up to which publication.
CREATE TABLE theme_reading (
  question_id     BIGINT      NOT NULL PRIMARY KEY,
  consultation_id BIGINT      NOT NULL,
  number          INT         NOT NULL,
  read_at         DATETIME(6) NOT NULL,
  publication     INT         NOT NULL,
  KEY theme_reading_of (consultation_id),
  CONSTRAINT theme_reading_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
  CONSTRAINT theme_reading_on FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
