-- What the secretariat says as the secretariat: marked, listed by itself, and counted apart from the stakeholder groups.
ALTER TABLE comment ADD COLUMN official BOOLEAN NOT NULL DEFAULT FALSE,
  ADD KEY comment_official (question_id, official, publication);

ALTER TABLE comment_count ADD COLUMN official BOOLEAN NOT NULL DEFAULT FALSE,
  DROP PRIMARY KEY, ADD PRIMARY KEY (question_id, stakeholder_group, region, language, official);
