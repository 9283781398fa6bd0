-- Whether a reply is written officially for the secretariat, kept like the delegation that it speaks for.
ALTER TABLE draft ADD COLUMN official BOOLEAN NOT NULL DEFAULT FALSE;
