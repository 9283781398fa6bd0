-- What an annex was before and after a change of it, so that the history can bring it back.
ALTER TABLE synthesis_edit ADD COLUMN annex TEXT NULL;
