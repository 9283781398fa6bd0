-- Last assigned numbers of a consultation, for comments, publications, contributors and submissions. The row is locked
-- as the last step before commit.
CREATE TABLE discussion_counter (
  consultation_id         BIGINT NOT NULL PRIMARY KEY,
  last_comment_number     INT    NOT NULL DEFAULT 0,
  last_publication_number INT    NOT NULL DEFAULT 0,
  last_contributor_number INT    NOT NULL DEFAULT 0,
  last_submission_number  INT    NOT NULL DEFAULT 0,
  CONSTRAINT fk_discussion_counter_consultation FOREIGN KEY (consultation_id)
    REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- A person, a delegation or an imported name that takes part in a consultation. The number is the address of its page.
-- `contributor_key` identifies the contributor in the consultation, for example by the id of the person.
CREATE TABLE contributor (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id   BIGINT       NOT NULL,
  number            INT          NOT NULL,
  contributor_key   VARCHAR(80)  COLLATE utf8mb4_bin NOT NULL,
  person_id         BIGINT       NULL,
  delegation_id     BIGINT       NULL,
  name              VARCHAR(200) NOT NULL,
  organization      VARCHAR(200) NULL,
  stakeholder_group VARCHAR(30)  COLLATE utf8mb4_bin NOT NULL,
  country           CHAR(2)      COLLATE utf8mb4_bin NULL,
  region            VARCHAR(30)  COLLATE utf8mb4_bin NOT NULL,
  UNIQUE KEY uk_contributor_consultation_contributor_key (consultation_id, contributor_key),
  UNIQUE KEY uk_contributor_consultation_number (consultation_id, number),
  KEY ix_contributor_consultation_country (consultation_id, country),
  KEY ix_contributor_delegation (delegation_id),
  CONSTRAINT fk_contributor_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- `publication` is the publication number: it counts the comments of a consultation in the order of publication. It is
-- NULL until the comment is published. Lists, news and live updates use it as a cursor. `attachments` is the number of
-- files: a page of comments without files needs no query for them. `official` marks replies of the secretariat, which
-- are counted apart from the stakeholder groups. `author_name` is the name of the person, or the imported name. The
-- names and the columns from `stakeholder_group` to `region` are those at the time of the comment.
--
-- Threads are sorted by two scores. a and d are the numbers of positions that agree and disagree, with the imported
-- ones, and n = a + d. `agreement_score` is the lower bound of the 95 % interval of the share that agrees (Wilson
-- 1927), with z = 1.96: (a/n + z*z/(2*n) - z/n * sqrt(a*d/n + z*z/4)) / (1 + z*z/n), and 0 if a is 0.
-- `division_score` is twice the smaller side: 2 * min(a, d).
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
  author_name       VARCHAR(200) NOT NULL,
  organization      VARCHAR(200) NULL,
  delegation_name   VARCHAR(200) NULL,
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
  agreement_score   DOUBLE       NOT NULL DEFAULT 0,
  division_score    INT          NOT NULL DEFAULT 0,
  position_changes  INT          NOT NULL DEFAULT 0,
  decision_number   INT          NULL,
  attachments       SMALLINT     NOT NULL DEFAULT 0,
  submission_number INT          NULL,
  official          BOOLEAN      NOT NULL DEFAULT FALSE,
  version           INT          NOT NULL DEFAULT 0,
  UNIQUE KEY uk_comment_consultation_number (consultation_id, number),
  KEY ix_comment_consultation_publication (consultation_id, publication),
  KEY ix_comment_question_depth_publication (question_id, depth, publication),
  KEY ix_comment_question_depth_thread_size_publication (question_id, depth, thread_size, publication),
  KEY ix_comment_question_depth_agreement_score_publication (question_id, depth, agreement_score, publication),
  KEY ix_comment_question_depth_division_score_publication (question_id, depth, division_score, publication),
  KEY ix_comment_question_publication (question_id, publication),
  KEY ix_comment_parent_publication (parent_id, publication),
  KEY ix_comment_root_publication (root_id, publication),
  KEY ix_comment_contributor_publication (contributor_id, publication),
  KEY ix_comment_person_id (person_id, id),
  KEY ix_comment_consultation_state_id (consultation_id, state, id),
  KEY ix_comment_question_official_publication (question_id, official, publication),
  KEY ix_comment_consultation_submission_number (consultation_id, submission_number),
  CONSTRAINT fk_comment_question FOREIGN KEY (question_id) REFERENCES question (id),
  CONSTRAINT fk_comment_parent FOREIGN KEY (parent_id) REFERENCES comment (id),
  CONSTRAINT fk_comment_root FOREIGN KEY (root_id) REFERENCES comment (id),
  CONSTRAINT fk_comment_contributor FOREIGN KEY (contributor_id) REFERENCES contributor (id)
) DEFAULT CHARSET utf8mb4;

-- The revisions of the text of a comment. A row changes only in its state and by redaction. `html` is rendered again if
-- `renderer_version` is not the current version.
CREATE TABLE comment_revision (
  comment_id       BIGINT        NOT NULL,
  number           INT           NOT NULL,
  state            VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  text             MEDIUMTEXT    NOT NULL,
  html             MEDIUMTEXT    NOT NULL,
  renderer_version INT           NOT NULL,
  language         VARCHAR(11)   COLLATE utf8mb4_bin NOT NULL,
  salt             BINARY(16)    NOT NULL,
  reason           VARCHAR(2000) NULL,
  created_by       BIGINT        NULL,
  created_at       DATETIME(6)   NOT NULL,
  PRIMARY KEY (comment_id, number),
  KEY ix_comment_revision_state_comment (state, comment_id),
  CONSTRAINT fk_comment_revision_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Positions of contributors on comments, with the group and region under which they are counted.
CREATE TABLE comment_position (
  comment_id        BIGINT      NOT NULL,
  contributor_id    BIGINT      NOT NULL,
  agrees            BOOLEAN     NOT NULL,
  stakeholder_group VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  region            VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  taken_by          BIGINT      NULL,
  taken_at          DATETIME(6) NOT NULL,
  PRIMARY KEY (comment_id, contributor_id),
  KEY ix_comment_position_contributor (contributor_id),
  CONSTRAINT fk_comment_position_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT fk_comment_position_contributor FOREIGN KEY (contributor_id) REFERENCES contributor (id)
) DEFAULT CHARSET utf8mb4;

-- Positions on a comment by stakeholder group.
CREATE TABLE position_group_count (
  comment_id        BIGINT      NOT NULL,
  stakeholder_group VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  agree             INT         NOT NULL DEFAULT 0,
  disagree          INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (comment_id, stakeholder_group),
  CONSTRAINT fk_position_group_count_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Positions on a comment by regional group.
CREATE TABLE position_region_count (
  comment_id BIGINT      NOT NULL,
  region     VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  agree      INT         NOT NULL DEFAULT 0,
  disagree   INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (comment_id, region),
  CONSTRAINT fk_position_region_count_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Numbers of published comments by question, group, region and language. Each count on a page is a sum over these rows.
CREATE TABLE comment_count (
  question_id       BIGINT      NOT NULL,
  stakeholder_group VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  region            VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  language          VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  official          BOOLEAN     NOT NULL DEFAULT FALSE,
  consultation_id   BIGINT      NOT NULL,
  comments          INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (question_id, stakeholder_group, region, language, official),
  KEY ix_comment_count_consultation (consultation_id),
  CONSTRAINT fk_comment_count_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Counts for the page of a contributor. They are not columns of contributor, because each comment and position of a
-- contributor holds a shared lock on that row.
CREATE TABLE contributor_comment_count (
  contributor_id BIGINT NOT NULL,
  question_id    BIGINT NOT NULL,
  comments       INT    NOT NULL DEFAULT 0,
  PRIMARY KEY (contributor_id, question_id),
  CONSTRAINT fk_contributor_comment_count_contributor FOREIGN KEY (contributor_id)
    REFERENCES contributor (id) ON DELETE CASCADE,
  CONSTRAINT fk_contributor_comment_count_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE contributor_position_count (
  contributor_id BIGINT NOT NULL PRIMARY KEY,
  agree          INT    NOT NULL DEFAULT 0,
  disagree       INT    NOT NULL DEFAULT 0,
  CONSTRAINT fk_contributor_position_count_contributor FOREIGN KEY (contributor_id)
    REFERENCES contributor (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The current position of a contributor on a question with a scale, with the group and region at that time.
-- `delegation` is true if the contributor is a delegation. `changed_by` is NULL for imported positions.
CREATE TABLE question_position (
  question_id       BIGINT      NOT NULL,
  contributor_id    BIGINT      NOT NULL,
  choice            VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  stakeholder_group VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  region            VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  delegation        BOOLEAN     NOT NULL,
  changed_by        BIGINT      NULL,
  changed_at        DATETIME(6) NOT NULL,
  PRIMARY KEY (question_id, contributor_id),
  KEY ix_question_position_contributor (contributor_id),
  CONSTRAINT fk_question_position_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE,
  CONSTRAINT fk_question_position_contributor FOREIGN KEY (contributor_id) REFERENCES contributor (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Positions on questions that a later position replaced.
CREATE TABLE earlier_question_position (
  id                BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  question_id       BIGINT      NOT NULL,
  contributor_id    BIGINT      NOT NULL,
  choice            VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  stakeholder_group VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  region            VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  delegation        BOOLEAN     NOT NULL,
  changed_by        BIGINT      NULL,
  changed_at        DATETIME(6) NOT NULL,
  KEY ix_earlier_question_position_contributor_question (contributor_id, question_id),
  CONSTRAINT fk_earlier_question_position_question FOREIGN KEY (question_id)
    REFERENCES question (id) ON DELETE CASCADE,
  CONSTRAINT fk_earlier_question_position_contributor FOREIGN KEY (contributor_id)
    REFERENCES contributor (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Numbers of contributors with a public comment on a question with a scale, by group and position. The choice
-- NOT_ANSWERED counts those without a position.
CREATE TABLE question_position_count (
  question_id       BIGINT      NOT NULL,
  stakeholder_group VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  choice            VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  contributors      INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (question_id, stakeholder_group, choice),
  CONSTRAINT fk_question_position_count_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Drafts of comments and of other texts on a question. `target` names what the text is for: a new thread, a reply to a
-- comment, an edit, a flag or an appeal.
CREATE TABLE draft (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id       BIGINT      NOT NULL,
  consultation_id BIGINT      NOT NULL,
  question_id     BIGINT      NOT NULL,
  target          VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  delegation_id   BIGINT      NULL,
  official        BOOLEAN     NOT NULL DEFAULT FALSE,
  language        VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  text            MEDIUMTEXT  NOT NULL,
  saved_at        DATETIME(6) NOT NULL,
  version         INT         NOT NULL DEFAULT 0,
  UNIQUE KEY uk_draft_person_question_target (person_id, question_id, target),
  CONSTRAINT fk_draft_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The last visit of a person to a question. `last_shown_publication` is the last publication number that was shown, and
-- `last_read_publication` the last one that counts as read. A visit starts after half an hour without activity, and
-- marks everything shown before as read.
CREATE TABLE question_visit (
  person_id              BIGINT      NOT NULL,
  question_id            BIGINT      NOT NULL,
  last_read_publication  INT         NOT NULL,
  last_shown_publication INT         NOT NULL,
  visited_at             DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, question_id),
  KEY ix_question_visit_question (question_id),
  CONSTRAINT fk_question_visit_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Comments that a revision mentions. Queries join the revision that is shown, so that edits, removals and undone
-- decisions change nothing here.
CREATE TABLE comment_reference (
  comment_id      BIGINT NOT NULL,
  revision        INT    NOT NULL,
  number          INT    NOT NULL,
  consultation_id BIGINT NOT NULL,
  PRIMARY KEY (comment_id, revision, number),
  KEY ix_comment_reference_consultation_number_comment (consultation_id, number, comment_id),
  CONSTRAINT fk_comment_reference_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
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
  KEY ix_quotation_source (source_id),
  CONSTRAINT fk_quotation_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT fk_quotation_source FOREIGN KEY (source_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Revisions whose quotations are blacked out because the quoted comment was redacted.
CREATE TABLE redacted_quotation (
  comment_id      BIGINT NOT NULL,
  revision        INT    NOT NULL,
  source_id       BIGINT NOT NULL,
  source_revision INT    NOT NULL,
  PRIMARY KEY (comment_id, revision, source_id),
  KEY ix_redacted_quotation_source_source_revision (source_id, source_revision),
  CONSTRAINT fk_redacted_quotation_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT fk_redacted_quotation_source FOREIGN KEY (source_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- A formal submission of a delegation: a summary, and answers to questions, which are comments with this submission
-- number. `version` counts changes of the whole. `has_placeholder` marks a withdrawn submission that was public before.
CREATE TABLE submission (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id   BIGINT       NOT NULL,
  number            INT          NOT NULL,
  contributor_id    BIGINT       NOT NULL,
  delegation_id     BIGINT       NOT NULL,
  person_id         BIGINT       NOT NULL,
  delegation_name   VARCHAR(200) NOT NULL,
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
  has_placeholder   BOOLEAN      NOT NULL DEFAULT FALSE,
  UNIQUE KEY uk_submission_consultation_number (consultation_id, number),
  CONSTRAINT fk_submission_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The revisions of the summary of a submission. A row changes only in its state and
-- its decision.
CREATE TABLE submission_revision (
  submission_id   BIGINT      NOT NULL,
  number          INT         NOT NULL,
  state           VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  summary         MEDIUMTEXT  NOT NULL,
  language        VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  created_by      BIGINT      NULL,
  created_at      DATETIME(6) NOT NULL,
  decision_number INT         NULL,
  PRIMARY KEY (submission_id, number),
  CONSTRAINT fk_submission_revision_submission FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Organizations that are invited to submit jointly. They are shown after one of their speakers agreed.
CREATE TABLE submission_partner (
  submission_id BIGINT       NOT NULL,
  delegation_id BIGINT       NOT NULL,
  name          VARCHAR(200) NOT NULL,
  state         VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  invited_by    BIGINT       NOT NULL,
  invited_at    DATETIME(6)  NOT NULL,
  answered_by   BIGINT       NULL,
  answered_at   DATETIME(6)  NULL,
  PRIMARY KEY (submission_id, delegation_id),
  KEY ix_submission_partner_delegation_state (delegation_id, state),
  CONSTRAINT fk_submission_partner_submission FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- One draft per delegation and consultation, shared by its speakers. `submission_number` is 0 for a new submission and
-- otherwise the number of the submission that the draft changes. Sent and deleted drafts keep their version, so that a
-- late save of an earlier version is refused.
CREATE TABLE submission_draft (
  consultation_id   BIGINT      NOT NULL,
  delegation_id     BIGINT      NOT NULL,
  submission_number INT         NOT NULL DEFAULT 0,
  language          VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  saved_by          BIGINT      NOT NULL,
  saved_at          DATETIME(6) NOT NULL,
  version           INT         NOT NULL,
  deleted           BOOLEAN     NOT NULL DEFAULT FALSE,
  PRIMARY KEY (consultation_id, delegation_id, submission_number),
  KEY ix_submission_draft_delegation_saved_at (delegation_id, saved_at),
  CONSTRAINT fk_submission_draft_consultation FOREIGN KEY (consultation_id)
    REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Question number 0 is the summary.
CREATE TABLE submission_draft_text (
  consultation_id   BIGINT     NOT NULL,
  delegation_id     BIGINT     NOT NULL,
  submission_number INT        NOT NULL DEFAULT 0,
  question_number   INT        NOT NULL,
  text              MEDIUMTEXT NOT NULL,
  choice            VARCHAR(30) COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (consultation_id, delegation_id, submission_number, question_number),
  CONSTRAINT fk_submission_draft_text_submission_draft FOREIGN KEY (consultation_id, delegation_id, submission_number)
    REFERENCES submission_draft (consultation_id, delegation_id, submission_number) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Files of comments and submissions. A row without a comment and without a submission belongs to the draft that
-- `draft_target` names. The bytes are in the document folder. Files of a submission have no question.
CREATE TABLE attachment (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id       BIGINT       NOT NULL,
  delegation_id   BIGINT       NULL,
  consultation_id BIGINT       NOT NULL,
  question_id     BIGINT       NULL,
  draft_target    VARCHAR(20)  COLLATE utf8mb4_bin NULL,
  comment_id      BIGINT       NULL,
  submission_id   BIGINT       NULL,
  hash            CHAR(64)     COLLATE utf8mb4_bin NOT NULL,
  name            VARCHAR(200) NOT NULL,
  media_type      VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  size            BIGINT       NOT NULL,
  text_extraction VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  sealed          BOOLEAN      NOT NULL DEFAULT FALSE,
  added_at        DATETIME(6)  NOT NULL,
  KEY ix_attachment_comment_id (comment_id, id),
  KEY ix_attachment_person_question_draft_target (person_id, question_id, draft_target),
  KEY ix_attachment_hash (hash),
  KEY ix_attachment_draft_target_added_at (draft_target, added_at),
  KEY ix_attachment_consultation (consultation_id),
  KEY ix_attachment_submission_id (submission_id, id),
  KEY ix_attachment_delegation_consultation_draft_target (delegation_id, consultation_id, draft_target),
  CONSTRAINT fk_attachment_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT fk_attachment_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE,
  CONSTRAINT fk_attachment_submission FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE attachment_text (
  attachment_id BIGINT     NOT NULL PRIMARY KEY,
  text          MEDIUMTEXT NOT NULL,
  CONSTRAINT fk_attachment_text_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The files of each revision of a comment: an edit can change the files together with the text.
CREATE TABLE revision_attachment (
  attachment_id BIGINT NOT NULL,
  revision      INT    NOT NULL,
  PRIMARY KEY (attachment_id, revision),
  CONSTRAINT fk_revision_attachment_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Public themes that a synthesis found in the comments on a question. `source_key` is the id of the theme in the
-- synthesis; `number` is assigned once and stays with the theme from run to run. `named_by_secretariat` is false if the
-- label consists of words of the comments. `comments` and `contributors` count public comments only.
CREATE TABLE question_theme (
  id                   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id      BIGINT       NOT NULL,
  question_id          BIGINT       NOT NULL,
  number               INT          NOT NULL,
  source_key           VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  language             VARCHAR(11)  COLLATE utf8mb4_bin NOT NULL,
  label                VARCHAR(500) NOT NULL,
  named_by_secretariat BOOLEAN      NOT NULL,
  state                VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  comments             INT          NOT NULL DEFAULT 0,
  contributors         INT          NOT NULL DEFAULT 0,
  UNIQUE KEY uk_question_theme_consultation_number (consultation_id, number),
  KEY ix_question_theme_question_number (question_id, number),
  KEY ix_question_theme_consultation_source_key (consultation_id, source_key),
  CONSTRAINT fk_question_theme_consultation FOREIGN KEY (consultation_id)
    REFERENCES consultation (id) ON DELETE CASCADE,
  CONSTRAINT fk_question_theme_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Comments with statements in a theme: the analysed revision, and the number of the detection run that first found the
-- comment in the theme. `root_id` is the first comment of the thread, also for that comment itself, so that threads can
-- be queried.
CREATE TABLE comment_theme (
  theme_id   BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  root_id    BIGINT NOT NULL,
  revision   INT    NOT NULL,
  first_run  INT    NOT NULL,
  PRIMARY KEY (theme_id, comment_id),
  KEY ix_comment_theme_theme_root (theme_id, root_id),
  KEY ix_comment_theme_comment (comment_id),
  CONSTRAINT fk_comment_theme_theme FOREIGN KEY (theme_id) REFERENCES question_theme (id) ON DELETE CASCADE,
  CONSTRAINT fk_comment_theme_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The last detection of themes in the comments on a question: its run number, its time, and the last publication number
-- that it analysed.
CREATE TABLE theme_detection (
  question_id      BIGINT      NOT NULL PRIMARY KEY,
  consultation_id  BIGINT      NOT NULL,
  run_number       INT         NOT NULL,
  detected_at      DATETIME(6) NOT NULL,
  last_publication INT         NOT NULL,
  KEY ix_theme_detection_consultation (consultation_id),
  CONSTRAINT fk_theme_detection_consultation FOREIGN KEY (consultation_id)
    REFERENCES consultation (id) ON DELETE CASCADE,
  CONSTRAINT fk_theme_detection_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
