-- Which comments a draft speaks of together without a theme or a campaign: its check counts them again.
ALTER TABLE synthesis ADD COLUMN found MEDIUMTEXT NOT NULL DEFAULT '{"attached":[],"setAside":{},"questions":{}}' AFTER method;
