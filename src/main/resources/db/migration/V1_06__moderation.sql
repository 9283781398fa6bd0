-- The moderation policy of a consultation. A version never changes. A consultation without a row uses the default
-- policy.
CREATE TABLE policy (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT      NOT NULL,
  version         INT         NOT NULL,
  created_by      BIGINT      NULL,
  created_at      DATETIME(6) NOT NULL,
  UNIQUE KEY uk_policy_consultation_version (consultation_id, version),
  CONSTRAINT fk_policy_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The numbered points of a policy. A point with `is_ground` can be the reason to decline or remove a comment, or for
-- another decision that restricts a contributor.
CREATE TABLE policy_point (
  policy_id BIGINT      NOT NULL,
  position  INT         NOT NULL,
  number    VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  is_ground BOOLEAN     NOT NULL,
  title     MEDIUMTEXT  NOT NULL,
  text      MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (policy_id, position),
  UNIQUE KEY uk_policy_point_policy_number (policy_id, number),
  CONSTRAINT fk_policy_point_policy FOREIGN KEY (policy_id) REFERENCES policy (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Decisions of moderators. A row never changes and is never deleted. `number` is the entry in the public log. A joint
-- decision decides on all answers of a submission with one row each: `first_joint_number` is the number of the first of
-- these rows, and NULL in that row. Notifications are sent after `notify_after`, so that a decision can be undone.
CREATE TABLE decision (
  id                   BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id      BIGINT      NOT NULL,
  number               INT         NOT NULL,
  action               VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  comment_id           BIGINT      NOT NULL,
  comment_number       INT         NOT NULL,
  contributor_number   INT         NOT NULL,
  policy_version       INT         NOT NULL,
  policy_point         VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  decided_by           BIGINT      NULL,
  role                 VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  decided_at           DATETIME(6) NOT NULL,
  notify_after         DATETIME(6) NOT NULL,
  reversed_decision_id BIGINT      NULL,
  first_joint_number   INT         NULL,
  UNIQUE KEY uk_decision_consultation_number (consultation_id, number),
  UNIQUE KEY uk_decision_reversed_decision (reversed_decision_id),
  KEY ix_decision_comment_id (comment_id, id),
  KEY ix_decision_consultation_contributor_number_id (consultation_id, contributor_number, id),
  KEY ix_decision_consultation_first_joint_number (consultation_id, first_joint_number),
  CONSTRAINT fk_decision_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
  CONSTRAINT fk_decision_reversed_decision FOREIGN KEY (reversed_decision_id) REFERENCES decision (id)
) DEFAULT CHARSET utf8mb4;

-- The text of a decision is stored apart from it, so that it can be erased.
CREATE TABLE decision_text (
  decision_id            BIGINT        NOT NULL PRIMARY KEY,
  message_to_contributor VARCHAR(4000) NOT NULL,
  public_reason          VARCHAR(4000) NOT NULL,
  decided_by_name        VARCHAR(200)  NOT NULL,
  CONSTRAINT fk_decision_text_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- `open` is 1 or NULL: a person has at most one open flag on a comment, and any number of closed ones.
CREATE TABLE comment_flag (
  id                      BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id         BIGINT        NOT NULL,
  comment_id              BIGINT        NOT NULL,
  contributor_number      INT           NOT NULL,
  person_id               BIGINT        NOT NULL,
  reason                  VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  text                    VARCHAR(1000) NULL,
  raised_at               DATETIME(6)   NOT NULL,
  open                    TINYINT       NULL,
  closing_decision_number INT           NULL,
  UNIQUE KEY uk_comment_flag_comment_person_open (comment_id, person_id, open),
  KEY ix_comment_flag_consultation_open_comment (consultation_id, open, comment_id),
  KEY ix_comment_flag_consultation_contributor_number (consultation_id, contributor_number),
  KEY ix_comment_flag_closing_decision_number (closing_decision_number),
  CONSTRAINT fk_comment_flag_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- One appeal per decision. The texts of the author and the moderator are public and can be erased. `log_number` and
-- `answer_log_number` are the numbers of the entries in the public log. `reversing_decision_number` is the number of
-- the decision that reversed the appealed one.
CREATE TABLE appeal (
  id                        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id           BIGINT        NOT NULL,
  decision_id               BIGINT        NOT NULL,
  person_id                 BIGINT        NOT NULL,
  state                     VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  log_number                INT           NOT NULL,
  text                      VARCHAR(4000) NULL,
  appealed_at               DATETIME(6)   NOT NULL,
  answered_by               BIGINT        NULL,
  answered_at               DATETIME(6)   NULL,
  answer                    VARCHAR(4000) NULL,
  answer_log_number         INT           NULL,
  reversing_decision_number INT           NULL,
  UNIQUE KEY uk_appeal_decision (decision_id),
  KEY ix_appeal_consultation_state_id (consultation_id, state, id),
  KEY ix_appeal_person_id (person_id, id),
  CONSTRAINT fk_appeal_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
  CONSTRAINT fk_appeal_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- People who may not post in a consultation until a given time, and the decision that says so.
CREATE TABLE suspension (
  decision_id             BIGINT      NOT NULL PRIMARY KEY,
  consultation_id         BIGINT      NOT NULL,
  person_id               BIGINT      NOT NULL,
  suspended_until         DATETIME(6) NOT NULL,
  lifting_decision_number INT         NULL,
  KEY ix_suspension_person_consultation_suspended_until (person_id, consultation_id, suspended_until),
  CONSTRAINT fk_suspension_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
