-- What a delegation said, in all consultations.
ALTER TABLE contributor ADD KEY contributor_of_delegation (delegation_id);
