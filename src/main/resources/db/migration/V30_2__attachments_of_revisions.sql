-- Which files a comment had in which revision, so that an edit can change them as it changes the words.
CREATE TABLE revision_attachment (
  attachment_id BIGINT NOT NULL,
  revision      INT    NOT NULL,
  PRIMARY KEY (attachment_id, revision),
  CONSTRAINT revision_attachment_is FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

INSERT INTO revision_attachment (attachment_id, revision)
SELECT a.id, r.number FROM attachment a JOIN comment_revision r ON r.comment_id = a.comment_id;
