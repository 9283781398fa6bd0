-- What the summary of a submission said. A row is never changed but for its state.
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

INSERT INTO submission_revision (submission_id, number, state, summary, language, made_by, made_at)
  SELECT id, 1, 'CURRENT', summary, language, person_id, received_at FROM submission;

-- The version counts the changes of the whole. A withdrawn one keeps its place where it was public before.
ALTER TABLE submission
  ADD COLUMN revision INT NOT NULL DEFAULT 1,
  ADD COLUMN version INT NOT NULL DEFAULT 1,
  ADD COLUMN summary_removed BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN decision_number INT NULL,
  ADD COLUMN withdrawn_at DATETIME(6) NULL,
  ADD COLUMN keeps_place BOOLEAN NOT NULL DEFAULT FALSE;

-- Decisions on the answers of one submission are made as one: the others name the first.
ALTER TABLE decision
  ADD COLUMN made_with INT NULL,
  ADD KEY decision_made_with (consultation_id, made_with);
