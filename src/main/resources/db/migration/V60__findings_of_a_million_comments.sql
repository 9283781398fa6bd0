-- The statements of a theme and the comments behind it, where most of a million comments are of one, do not go into 16 MB.
ALTER TABLE synthesis_theme MODIFY finding LONGTEXT NOT NULL, MODIFY statements LONGTEXT NOT NULL;
ALTER TABLE synthesis_campaign MODIFY finding LONGTEXT NOT NULL;
ALTER TABLE synthesis_kept_theme MODIFY statements LONGTEXT NOT NULL;
ALTER TABLE synthesis MODIFY found LONGTEXT NOT NULL DEFAULT '{"attached":[],"setAside":{},"questions":{}}';
