-- A run offers its draft beside the one in use, until the secretariat takes it over or keeps what it has. There was no choice before: every draft was
-- in use.
ALTER TABLE synthesis
  ADD COLUMN in_use     BOOLEAN     NOT NULL DEFAULT TRUE,
  ADD COLUMN decided_by BIGINT      NULL,
  ADD COLUMN decided_at DATETIME(6) NULL;
