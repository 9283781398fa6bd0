-- Of a theme that is followed: up to which reading of its question its comments were told.
ALTER TABLE followed_place ADD COLUMN reading INT NOT NULL DEFAULT 0;
