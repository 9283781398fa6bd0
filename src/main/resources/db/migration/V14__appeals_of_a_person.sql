-- People see their own appeals on their account page.
CREATE INDEX appeal_of_person ON appeal (person_id, id);
