-- Files of a formal submission wait with the draft of a delegation, and go with the submission: neither has one question.
ALTER TABLE attachment
  MODIFY COLUMN question_id BIGINT NULL,
  ADD COLUMN delegation_id BIGINT NULL AFTER person_id,
  ADD COLUMN submission_id BIGINT NULL AFTER comment_id,
  ADD KEY attachment_with (submission_id, id),
  ADD KEY attachment_of_delegation (delegation_id, consultation_id, place),
  ADD CONSTRAINT attachment_in_submission FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE;

-- A draft of a change of a submission stands beside the one of a new submission, which is 0. What was sent or discarded keeps its
-- version, so that a window of before can be told from one of after.
ALTER TABLE submission_draft_text DROP FOREIGN KEY submission_draft_text_of;

ALTER TABLE submission_draft
  ADD COLUMN submission INT NOT NULL DEFAULT 0 AFTER delegation_id,
  ADD COLUMN gone BOOLEAN NOT NULL DEFAULT FALSE,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (consultation_id, delegation_id, submission),
  ADD KEY submission_draft_listed (delegation_id, saved_at);

ALTER TABLE submission_draft_text
  ADD COLUMN submission INT NOT NULL DEFAULT 0 AFTER delegation_id,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (consultation_id, delegation_id, submission, question),
  ADD CONSTRAINT submission_draft_text_of FOREIGN KEY (consultation_id, delegation_id, submission)
    REFERENCES submission_draft (consultation_id, delegation_id, submission) ON DELETE CASCADE;
