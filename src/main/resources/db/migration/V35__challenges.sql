-- What contributors say against paragraphs of an edition, and the answers. `number` and `answer_number` are the entries in the public
-- log; organization and group are those of the comment concerned, the name that of whoever made the challenge. A paragraph keeps its id
-- from edition to edition.
CREATE TABLE report_challenge (
  id                BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id   BIGINT        NOT NULL,
  edition           INT           NOT NULL,
  paragraph         INT           NOT NULL,
  paragraph_id      VARCHAR(22)   COLLATE utf8mb4_bin NOT NULL,
  ground            VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  comment_number    INT           NOT NULL,
  person_id         BIGINT        NOT NULL,
  name              VARCHAR(200)  NOT NULL,
  organization      VARCHAR(200)  NULL,
  stakeholder_group VARCHAR(30)   COLLATE utf8mb4_bin NOT NULL,
  number            INT           NOT NULL,
  text              VARCHAR(2000) NOT NULL,
  made_at           DATETIME(6)   NOT NULL,
  outcome           VARCHAR(20)   COLLATE utf8mb4_bin NULL,
  answer            VARCHAR(2000) NULL,
  answered_by       BIGINT        NULL,
  answered_at       DATETIME(6)   NULL,
  answer_number     INT           NULL,
  UNIQUE KEY report_challenge_number (consultation_id, number),
  KEY report_challenge_of (consultation_id, edition, paragraph, id),
  KEY report_challenge_by (person_id, consultation_id, edition),
  CONSTRAINT report_challenge_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
