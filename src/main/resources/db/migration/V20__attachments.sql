-- Files attached to comments. A row without a comment waits with the draft at its place; bytes are in the folder of documents.
CREATE TABLE attachment (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id       BIGINT       NOT NULL,
  consultation_id BIGINT       NOT NULL,
  question_id     BIGINT       NOT NULL,
  place           VARCHAR(20)  COLLATE utf8mb4_bin NULL,
  comment_id      BIGINT       NULL,
  hash            CHAR(64)     COLLATE utf8mb4_bin NOT NULL,
  name            VARCHAR(200) NOT NULL,
  media_type      VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  size            BIGINT       NOT NULL,
  reading         VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  sealed          BOOLEAN      NOT NULL DEFAULT FALSE,
  added_at        DATETIME(6)  NOT NULL,
  KEY attachment_of (comment_id, id),
  KEY attachment_waiting (person_id, question_id, place),
  KEY attachment_bytes (hash),
  KEY attachment_sweep (place, added_at),
  KEY attachment_in (consultation_id),
  CONSTRAINT attachment_to FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT attachment_on FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE attachment_text (
  attachment_id BIGINT     NOT NULL PRIMARY KEY,
  text          MEDIUMTEXT NOT NULL,
  CONSTRAINT attachment_text_of FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- How many it has, so that a page of comments without any asks for none.
ALTER TABLE comment ADD COLUMN attachments SMALLINT NOT NULL DEFAULT 0;
