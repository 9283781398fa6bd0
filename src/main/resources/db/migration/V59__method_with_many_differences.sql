-- A thousand differences between groups, each with its counts and its interval, do not go into 64 KB.
ALTER TABLE synthesis MODIFY method MEDIUMTEXT NOT NULL;
