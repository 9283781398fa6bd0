-- Mails to send. `event_key` identifies the occasion, so that nothing is sent twice. The text is deleted after sending.
-- A mail of news has no text: it is written when it is sent, from what can be read then.
CREATE TABLE mail (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_key  VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  kind       VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL DEFAULT 'WORDS',
  person_id  BIGINT       NULL,
  recipient  VARCHAR(320) NOT NULL,
  subject    VARCHAR(300) NOT NULL,
  text       MEDIUMTEXT   NULL,
  state      VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  attempts   INT          NOT NULL DEFAULT 0,
  next_try   DATETIME(6)  NOT NULL,
  written_at DATETIME(6)  NOT NULL,
  sent_at    DATETIME(6)  NULL,
  problem    VARCHAR(300) NULL,
  UNIQUE KEY mail_once (event_key),
  KEY mail_due (state, next_try)
) DEFAULT CHARSET utf8mb4;

-- Notifications: a kind and references. The text is created when it is read, so that nothing here needs to be erased.
-- A request to verify a delegation concerns no consultation.
CREATE TABLE inbox_item (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_key       VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  person_id       BIGINT       NOT NULL,
  kind            VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  consultation_id BIGINT       NULL,
  subject         BIGINT       NOT NULL,
  at              DATETIME(6)  NOT NULL,
  shown           BOOLEAN      NOT NULL,
  read_at         DATETIME(6)  NULL,
  UNIQUE KEY inbox_once (event_key, person_id),
  KEY inbox_of (person_id, shown, at, id),
  KEY inbox_due (shown, at),
  CONSTRAINT inbox_about FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Places that somebody follows. `news` counts what was published since the first person followed the place. `scope` is
-- the consultation, or 0 for the whole site. `subject` is the id of a question or delegation, or the number of a
-- comment or contributor. `reading` is, for a theme, the last reading of its question that was reported.
CREATE TABLE followed_place (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind            VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  scope           BIGINT       NOT NULL,
  consultation_id BIGINT       NULL,
  subject         BIGINT       NOT NULL,
  name            VARCHAR(200) NULL,
  slug            VARCHAR(80)  COLLATE utf8mb4_bin NULL,
  news            INT          NOT NULL DEFAULT 0,
  last_at         DATETIME(6)  NULL,
  reading         INT          NOT NULL DEFAULT 0,
  UNIQUE KEY followed_once (scope, kind, subject),
  KEY followed_lately (last_at),
  CONSTRAINT followed_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The latest news of a place, as references, stored once for all followers.
CREATE TABLE followed_news (
  place_id        BIGINT      NOT NULL,
  seq             INT         NOT NULL,
  kind            VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  consultation_id BIGINT      NOT NULL,
  subject         BIGINT      NOT NULL,
  author_id       BIGINT      NULL,
  at              DATETIME(6) NOT NULL,
  PRIMARY KEY (place_id, seq),
  CONSTRAINT followed_news_of FOREIGN KEY (place_id) REFERENCES followed_place (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Who follows what. `base`, `seen` and `mailed` are values of followed_place.news; `own` counts unseen news by the
-- person itself.
CREATE TABLE follow (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id  BIGINT      NOT NULL,
  place_id   BIGINT      NOT NULL,
  how        VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  by_default BOOLEAN     NOT NULL,
  own_words  BOOLEAN     NOT NULL,
  since      DATETIME(6) NOT NULL,
  base       INT         NOT NULL,
  seen       INT         NOT NULL,
  own        INT         NOT NULL DEFAULT 0,
  mailed     INT         NOT NULL,
  UNIQUE KEY follow_once (person_id, place_id),
  KEY follow_of_place (place_id, how),
  KEY follow_to_tell (how, person_id),
  CONSTRAINT follow_of FOREIGN KEY (place_id) REFERENCES followed_place (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- How a person is notified by default, and when they were notified last.
CREATE TABLE telling (
  person_id    BIGINT      NOT NULL PRIMARY KEY,
  how          VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  own_how      VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  next_at_once DATETIME(6) NOT NULL,
  digested_on  DATE        NOT NULL
) DEFAULT CHARSET utf8mb4;

-- How far the comments and public log entries of a consultation were distributed to followers.
CREATE TABLE follow_cursor (
  consultation_id BIGINT      NOT NULL PRIMARY KEY,
  log_name        VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  publication     INT         NOT NULL,
  log_number      INT         NOT NULL,
  CONSTRAINT follow_cursor_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE mail_news (
  mail_id   BIGINT NOT NULL,
  follow_id BIGINT NOT NULL,
  place_id  BIGINT NOT NULL,
  after_seq INT    NOT NULL,
  up_to     INT    NOT NULL,
  PRIMARY KEY (mail_id, follow_id),
  CONSTRAINT mail_news_in FOREIGN KEY (mail_id) REFERENCES mail (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Hashed secrets of the unsubscribe links in mails. Each attempt to send has its own.
CREATE TABLE mail_leaving (
  hash    BINARY(32) NOT NULL PRIMARY KEY,
  mail_id BIGINT     NOT NULL,
  KEY mail_leaving_of (mail_id),
  CONSTRAINT mail_leaving_from FOREIGN KEY (mail_id) REFERENCES mail (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The secret address of a personal feed. Only its hash is stored; a new one replaces the old.
CREATE TABLE following_feed (
  person_id BIGINT      NOT NULL PRIMARY KEY,
  hash      BINARY(32)  NOT NULL,
  made_at   DATETIME(6) NOT NULL,
  UNIQUE KEY following_feed_secret (hash),
  CONSTRAINT following_feed_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
