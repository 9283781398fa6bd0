-- Mails to send. `event_key` identifies the event, so that nothing is sent twice. The text is deleted after sending.
-- A news mail has no text: it is rendered when it is sent, so that it contains no removed comments.
CREATE TABLE mail (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_key       VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  kind            VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL DEFAULT 'EVENT',
  person_id       BIGINT       NULL,
  recipient       VARCHAR(320) NOT NULL,
  subject         VARCHAR(300) NOT NULL,
  text            MEDIUMTEXT   NULL,
  state           VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  attempts        INT          NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(6)  NOT NULL,
  queued_at       DATETIME(6)  NOT NULL,
  sent_at         DATETIME(6)  NULL,
  problem         VARCHAR(300) NULL,
  UNIQUE KEY uk_mail_event_key (event_key),
  KEY ix_mail_state_next_attempt_at (state, next_attempt_at)
) DEFAULT CHARSET utf8mb4;

-- Notifications: a kind and references. The text is created when it is read, so that nothing here needs to be erased. A
-- request to verify a delegation concerns no consultation. The kind decides what `subject_id` is: the id of a decision,
-- submission, challenge, preview or delegation, the number of an edition or question, or a closing time in seconds
-- since 1970. An item is invisible until its time `visible_from`, so that a decision can be undone before its item
-- appears.
CREATE TABLE inbox_item (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_key       VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  person_id       BIGINT       NOT NULL,
  kind            VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  consultation_id BIGINT       NULL,
  subject_id      BIGINT       NOT NULL,
  visible_from    DATETIME(6)  NOT NULL,
  visible         BOOLEAN      NOT NULL,
  read_at         DATETIME(6)  NULL,
  UNIQUE KEY uk_inbox_item_event_key_person (event_key, person_id),
  KEY ix_inbox_item_person_visible_visible_from_id (person_id, visible, visible_from, id),
  KEY ix_inbox_item_visible_visible_from (visible, visible_from),
  CONSTRAINT fk_inbox_item_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Places that somebody follows: consultations, questions, themes, threads, contributors and delegations. `news_count`
-- counts what was published since the first person followed the place. `scope` is the consultation, or 0 for the whole
-- site. The kind decides what `subject_id` is: the id of a question or delegation, or the number of a comment, theme or
-- contributor. `last_detection` is, for a theme, the last detection run of its question that was reported.
CREATE TABLE followed_place (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind            VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  scope           BIGINT       NOT NULL,
  consultation_id BIGINT       NULL,
  subject_id      BIGINT       NOT NULL,
  name            VARCHAR(200) NULL,
  slug            VARCHAR(80)  COLLATE utf8mb4_bin NULL,
  news_count      INT          NOT NULL DEFAULT 0,
  last_news_at    DATETIME(6)  NULL,
  last_detection  INT          NOT NULL DEFAULT 0,
  UNIQUE KEY uk_followed_place_scope_kind_subject_id (scope, kind, subject_id),
  KEY ix_followed_place_last_news_at (last_news_at),
  CONSTRAINT fk_followed_place_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The latest news of a place, as references, stored once for all followers. `subject_id` is the id of a comment or the
-- number of a log entry. `author_person_id` is the person who wrote the comment.
CREATE TABLE followed_news (
  place_id         BIGINT      NOT NULL,
  seq              INT         NOT NULL,
  kind             VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  consultation_id  BIGINT      NOT NULL,
  subject_id       BIGINT      NOT NULL,
  author_person_id BIGINT      NULL,
  happened_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (place_id, seq),
  CONSTRAINT fk_followed_news_place FOREIGN KEY (place_id) REFERENCES followed_place (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Places that a person follows. `base_count`, `seen_count` and `mailed_count` are values of followed_place.news_count:
-- when the follow began, at the last visit, and in the last mail. `own_unseen_count` counts the comments of the person
-- after `seen_count`. `is_own` marks automatic follows of replies to own comments. `uses_default` is false if the
-- person chose the preference for this place.
CREATE TABLE follow (
  id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id        BIGINT      NOT NULL,
  place_id         BIGINT      NOT NULL,
  preference       VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  uses_default     BOOLEAN     NOT NULL,
  is_own           BOOLEAN     NOT NULL,
  base_count       INT         NOT NULL,
  seen_count       INT         NOT NULL,
  own_unseen_count INT         NOT NULL DEFAULT 0,
  mailed_count     INT         NOT NULL,
  UNIQUE KEY uk_follow_person_place (person_id, place_id),
  KEY ix_follow_place_preference (place_id, preference),
  KEY ix_follow_preference_person (preference, person_id),
  CONSTRAINT fk_follow_place FOREIGN KEY (place_id) REFERENCES followed_place (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Default notification preferences of a person, for followed places and for replies to own comments. `next_mail_at` is
-- the earliest time of the next mail that is sent at once, and `last_digest_on` the day of the last daily mail.
CREATE TABLE notification_preference (
  person_id           BIGINT      NOT NULL PRIMARY KEY,
  followed_preference VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  own_preference      VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  next_mail_at        DATETIME(6) NOT NULL,
  last_digest_on      DATE        NOT NULL
) DEFAULT CHARSET utf8mb4;

-- The publication number of the last comment, and the number of the last log entry, that were collected as news.
CREATE TABLE news_cursor (
  consultation_id BIGINT      NOT NULL PRIMARY KEY,
  log_name        VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  publication     INT         NOT NULL,
  log_number      INT         NOT NULL,
  CONSTRAINT fk_news_cursor_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The news that a mail reports: of each follow, the news after `after_seq` up to `up_to_seq`.
CREATE TABLE mail_news_range (
  mail_id   BIGINT NOT NULL,
  follow_id BIGINT NOT NULL,
  place_id  BIGINT NOT NULL,
  after_seq INT    NOT NULL,
  up_to_seq INT    NOT NULL,
  PRIMARY KEY (mail_id, follow_id),
  CONSTRAINT fk_mail_news_range_mail FOREIGN KEY (mail_id) REFERENCES mail (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Hashed secrets of the unsubscribe links in mails. Each attempt to send has its own.
CREATE TABLE unsubscribe_secret (
  hash    BINARY(32) NOT NULL PRIMARY KEY,
  mail_id BIGINT     NOT NULL,
  KEY ix_unsubscribe_secret_mail (mail_id),
  CONSTRAINT fk_unsubscribe_secret_mail FOREIGN KEY (mail_id) REFERENCES mail (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The secret address of a personal feed. Only its hash is stored; a new one replaces the old.
CREATE TABLE following_feed (
  person_id  BIGINT      NOT NULL PRIMARY KEY,
  hash       BINARY(32)  NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY uk_following_feed_hash (hash),
  CONSTRAINT fk_following_feed_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
