-- The moderation policy of a consultation. A version never changes. A consultation without a row uses the default
-- policy.
CREATE TABLE policy (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT      NOT NULL,
  version         INT         NOT NULL,
  made_by         BIGINT      NULL,
  made_at         DATETIME(6) NOT NULL,
  UNIQUE KEY policy_version (consultation_id, version),
  CONSTRAINT policy_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE policy_point (
  policy_id BIGINT      NOT NULL,
  position  INT         NOT NULL,
  number    VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  ground    BOOLEAN     NOT NULL,
  title     MEDIUMTEXT  NOT NULL,
  text      MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (policy_id, position),
  UNIQUE KEY policy_point_number (policy_id, number),
  CONSTRAINT policy_point_of FOREIGN KEY (policy_id) REFERENCES policy (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Decisions of moderators. A row never changes and is never deleted. `number` is the entry in the public log. Decisions
-- on the answers of one submission are made together: all but the first name the first in `made_with`.
CREATE TABLE decision (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT      NOT NULL,
  number          INT         NOT NULL,
  act             VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  comment_id      BIGINT      NOT NULL,
  comment_number  INT         NOT NULL,
  contributor     INT         NOT NULL,
  policy_version  INT         NOT NULL,
  policy_point    VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  decided_by      BIGINT      NULL,
  role            VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  decided_at      DATETIME(6) NOT NULL,
  tell_after      DATETIME(6) NOT NULL,
  reverses        BIGINT      NULL,
  made_with       INT         NULL,
  UNIQUE KEY decision_number (consultation_id, number),
  UNIQUE KEY decision_reverses (reverses),
  KEY decision_on (comment_id, id),
  KEY decision_about (consultation_id, contributor, id),
  KEY decision_made_with (consultation_id, made_with),
  CONSTRAINT decision_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
  CONSTRAINT decision_reversed FOREIGN KEY (reverses) REFERENCES decision (id)
) DEFAULT CHARSET utf8mb4;

-- The text of a decision is stored apart from it, so that it can be erased.
CREATE TABLE decision_text (
  decision_id     BIGINT        NOT NULL PRIMARY KEY,
  text_for_author VARCHAR(4000) NOT NULL,
  public_reason   VARCHAR(4000) NOT NULL,
  decided_by_name VARCHAR(200)  NOT NULL,
  CONSTRAINT decision_text_of FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- `open` is 1 or NULL: a person has at most one open flag on a comment, and any number of settled ones.
CREATE TABLE comment_flag (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT        NOT NULL,
  comment_id      BIGINT        NOT NULL,
  contributor     INT           NOT NULL,
  person_id       BIGINT        NOT NULL,
  reason          VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  text            VARCHAR(1000) NULL,
  raised_at       DATETIME(6)   NOT NULL,
  open            TINYINT       NULL,
  settled_by      BIGINT        NULL,
  UNIQUE KEY comment_flag_open (comment_id, person_id, open),
  KEY comment_flag_waiting (consultation_id, open, comment_id),
  KEY comment_flag_about (consultation_id, contributor),
  KEY comment_flag_settled (settled_by),
  CONSTRAINT comment_flag_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- One appeal per decision. The texts of the author and the moderator are public and can be erased.
CREATE TABLE appeal (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT        NOT NULL,
  decision_id     BIGINT        NOT NULL,
  person_id       BIGINT        NOT NULL,
  state           VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  number          INT           NOT NULL,
  text            VARCHAR(4000) NULL,
  appealed_at     DATETIME(6)   NOT NULL,
  answered_by     BIGINT        NULL,
  answered_at     DATETIME(6)   NULL,
  answer          VARCHAR(4000) NULL,
  answer_number   INT           NULL,
  outcome_number  INT           NULL,
  UNIQUE KEY appeal_against (decision_id),
  KEY appeal_waiting (consultation_id, state, id),
  KEY appeal_of_person (person_id, id),
  CONSTRAINT appeal_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
  CONSTRAINT appeal_of FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- People who may not post in a consultation until a given time, and the decision that says so.
CREATE TABLE suspension (
  decision_id     BIGINT      NOT NULL PRIMARY KEY,
  consultation_id BIGINT      NOT NULL,
  person_id       BIGINT      NOT NULL,
  until           DATETIME(6) NOT NULL,
  lifted_by       BIGINT      NULL,
  KEY suspension_of (person_id, consultation_id, until),
  CONSTRAINT suspension_by FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
