-- A place that somebody follows. `news` counts what came since the first one followed it; `scope` is its consultation, 0 for
-- the whole site; `subject` is a question's or delegation's id, or the number of a comment or contributor.
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
  UNIQUE KEY followed_once (scope, kind, subject),
  KEY followed_lately (last_at),
  CONSTRAINT followed_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The latest of what came to a place, as references. However many follow it, this stands here once.
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

-- Who follows what. `base`, `seen` and `mailed` are counts of the place's news; `own` is how much of what is unseen is one's own.
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

-- How a person is told where nothing else was chosen, and when they were.
CREATE TABLE telling (
  person_id    BIGINT      NOT NULL PRIMARY KEY,
  how          VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  own_how      VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  next_at_once DATETIME(6) NOT NULL,
  digested_on  DATE        NOT NULL
) DEFAULT CHARSET utf8mb4;

-- Up to where each consultation's comments and public acts were brought to those who follow something of it.
CREATE TABLE follow_cursor (
  consultation_id BIGINT      NOT NULL PRIMARY KEY,
  log_name        VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  publication     INT         NOT NULL,
  log_number      INT         NOT NULL,
  CONSTRAINT follow_cursor_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- A mail of news holds no words: they are made when it is sent, from what can be read then.
ALTER TABLE mail ADD COLUMN kind VARCHAR(10) COLLATE utf8mb4_bin NOT NULL DEFAULT 'WORDS' AFTER event_key;

CREATE TABLE mail_news (
  mail_id   BIGINT NOT NULL,
  follow_id BIGINT NOT NULL,
  place_id  BIGINT NOT NULL,
  after_seq INT    NOT NULL,
  up_to     INT    NOT NULL,
  PRIMARY KEY (mail_id, follow_id),
  CONSTRAINT mail_news_in FOREIGN KEY (mail_id) REFERENCES mail (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The secret in a mail by which one is told no more, hashed; each attempt to send has its own.
CREATE TABLE mail_leaving (
  hash    BINARY(32)  NOT NULL PRIMARY KEY,
  mail_id BIGINT      NOT NULL,
  KEY mail_leaving_of (mail_id),
  CONSTRAINT mail_leaving_from FOREIGN KEY (mail_id) REFERENCES mail (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

ALTER TABLE inbox_item DROP KEY inbox_of, ADD KEY inbox_of (person_id, shown, at, id);

-- Whoever has written follows what answers them; what was answered before stands in their inbox.
INSERT INTO follow_cursor (consultation_id, log_name, publication, log_number)
SELECT c.id, c.slug, COALESCE(d.last_publication, 0), COALESCE(h.size, 0)
  FROM consultation c
  LEFT JOIN discussion_counter d ON d.consultation_id = c.id
  LEFT JOIN log_head h ON h.name = c.slug;

INSERT INTO followed_place (kind, scope, consultation_id, subject)
SELECT IF(parent_id IS NULL, 'THREAD', 'REPLIES'), consultation_id, consultation_id, number
  FROM comment WHERE publication IS NOT NULL AND person_id IS NOT NULL;

INSERT INTO telling (person_id, how, own_how, next_at_once, digested_on)
SELECT DISTINCT person_id, 'DAILY', 'AT_ONCE', '2000-01-01', UTC_DATE()
  FROM comment WHERE publication IS NOT NULL AND person_id IS NOT NULL;

INSERT INTO follow (person_id, place_id, how, by_default, own_words, since, base, seen, mailed)
SELECT c.person_id, p.id, 'AT_ONCE', TRUE, TRUE, c.received_at, 0, 0, 0
  FROM comment c
  JOIN followed_place p ON p.scope = c.consultation_id AND p.subject = c.number
                       AND p.kind = IF(c.parent_id IS NULL, 'THREAD', 'REPLIES')
 WHERE c.publication IS NOT NULL AND c.person_id IS NOT NULL;

-- Nobody listens to these any more.
DELETE FROM event_publication WHERE event_type LIKE '%.ReplyPublished';
