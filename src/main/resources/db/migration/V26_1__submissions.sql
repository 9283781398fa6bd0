-- A formal submission of a delegation: its summary, and in each question an answer that is a comment and carries its number.
ALTER TABLE discussion_counter ADD COLUMN last_submission INT NOT NULL DEFAULT 0;

ALTER TABLE comment ADD COLUMN submission INT NULL,
  ADD KEY comment_submission (consultation_id, submission);

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
  UNIQUE KEY submission_number (consultation_id, number),
  CONSTRAINT submission_to FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- One a delegation in a consultation, whoever of its speakers writes. Question 0 is the summary.
CREATE TABLE submission_draft (
  consultation_id BIGINT      NOT NULL,
  delegation_id   BIGINT      NOT NULL,
  language        VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  saved_by        BIGINT      NOT NULL,
  saved_at        DATETIME(6) NOT NULL,
  version         INT         NOT NULL,
  PRIMARY KEY (consultation_id, delegation_id),
  CONSTRAINT submission_draft_to FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE submission_draft_text (
  consultation_id BIGINT     NOT NULL,
  delegation_id   BIGINT     NOT NULL,
  question        INT        NOT NULL,
  text            MEDIUMTEXT NOT NULL,
  PRIMARY KEY (consultation_id, delegation_id, question),
  CONSTRAINT submission_draft_text_of FOREIGN KEY (consultation_id, delegation_id)
    REFERENCES submission_draft (consultation_id, delegation_id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
