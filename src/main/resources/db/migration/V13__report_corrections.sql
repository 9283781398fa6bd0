-- What an edition said before corrections that may still be undone; forgotten soon after.
ALTER TABLE report_edition
  ADD COLUMN before_correction LONGBLOB    NULL,
  ADD COLUMN before_kept_until DATETIME(6) NULL;
