-- Mails to send. `event_key` says what they are about, so that nothing is said twice. The text goes once a mail is sent.
CREATE TABLE mail (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_key  VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
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

-- What a person is told: a kind and references. The words are made when it is read, so that nothing stands here that must go.
CREATE TABLE inbox_item (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_key       VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  person_id       BIGINT       NOT NULL,
  kind            VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  consultation_id BIGINT       NOT NULL,
  subject         BIGINT       NOT NULL,
  at              DATETIME(6)  NOT NULL,
  shown           BOOLEAN      NOT NULL,
  read_at         DATETIME(6)  NULL,
  UNIQUE KEY inbox_once (event_key, person_id),
  KEY inbox_of (person_id, shown, id),
  KEY inbox_due (shown, at),
  CONSTRAINT inbox_about FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
