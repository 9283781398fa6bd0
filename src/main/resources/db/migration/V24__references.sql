-- Which comments a revision names. It is read through the revision that is shown, so that an edit, a removal or what a
-- moderator undoes needs no change here.
CREATE TABLE comment_reference (
  comment_id      BIGINT NOT NULL,
  revision        INT    NOT NULL,
  number          INT    NOT NULL,
  consultation_id BIGINT NOT NULL,
  PRIMARY KEY (comment_id, revision, number),
  KEY comment_reference_to (consultation_id, number, comment_id),
  CONSTRAINT comment_reference_in FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Passages that a revision quotes, word for word when it was written: of which revision, in code points of its plain text.
CREATE TABLE quotation (
  comment_id      BIGINT NOT NULL,
  revision        INT    NOT NULL,
  source_id       BIGINT NOT NULL,
  source_revision INT    NOT NULL,
  span_from       INT    NOT NULL,
  span_to         INT    NOT NULL,
  PRIMARY KEY (comment_id, revision, source_id, source_revision, span_from, span_to),
  KEY quotation_of (source_id),
  CONSTRAINT quotation_in FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
  CONSTRAINT quotation_of_comment FOREIGN KEY (source_id) REFERENCES comment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
