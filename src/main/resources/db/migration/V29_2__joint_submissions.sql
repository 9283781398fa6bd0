-- Organizations that are asked to submit something jointly with the one that sent it. They are named once a speaker of theirs agreed.
CREATE TABLE submission_partner (
  submission_id BIGINT       NOT NULL,
  delegation_id BIGINT       NOT NULL,
  name          VARCHAR(200) NOT NULL,
  state         VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  asked_by      BIGINT       NOT NULL,
  asked_at      DATETIME(6)  NOT NULL,
  answered_by   BIGINT       NULL,
  answered_at   DATETIME(6)  NULL,
  PRIMARY KEY (submission_id, delegation_id),
  KEY submission_partner_asked (delegation_id, state),
  CONSTRAINT submission_partner_of FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
