-- Times at which the sample was loaded and removed. The sample is loaded only once, so there is at most one row.
CREATE TABLE sample_status (
  id         TINYINT     NOT NULL PRIMARY KEY,
  loaded_at  DATETIME(6) NOT NULL,
  removed_at DATETIME(6) NULL
) DEFAULT CHARSET utf8mb4;
