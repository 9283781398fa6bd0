-- Who is asked to speak for a delegation, and has not answered. The address may be nobody's account yet.
CREATE TABLE delegation_invitation (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  delegation_id BIGINT       NOT NULL,
  email         VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
  invited_by    BIGINT       NOT NULL,
  invited_at    DATETIME(6)  NOT NULL,
  UNIQUE KEY delegation_invitation_once (delegation_id, email),
  KEY delegation_invitation_to (email),
  KEY delegation_invitation_age (invited_at),
  CONSTRAINT delegation_invitation_by FOREIGN KEY (invited_by) REFERENCES person (id),
  CONSTRAINT delegation_invitation_of FOREIGN KEY (delegation_id) REFERENCES delegation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
