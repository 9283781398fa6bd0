-- Which revision of a comment blacks out what it quotes of another because that one was redacted, and in which of its revisions.
CREATE TABLE redacted_quotation (
  comment_id      BIGINT NOT NULL,
  revision        INT    NOT NULL,
  source_id       BIGINT NOT NULL,
  source_revision INT    NOT NULL,
  PRIMARY KEY (comment_id, revision, source_id),
  KEY redacted_quotation_of (source_id, source_revision),
  CONSTRAINT redacted_quotation_in FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT redacted_quotation_of_comment FOREIGN KEY (source_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
