CREATE TABLE person (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email             VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
  password          VARCHAR(200) COLLATE utf8mb4_bin NULL,
  name              VARCHAR(120) NOT NULL,
  stakeholder_group VARCHAR(30)  COLLATE utf8mb4_bin NOT NULL,
  country           CHAR(2)      COLLATE utf8mb4_bin NULL,
  organization      VARCHAR(200) NULL,
  language          VARCHAR(11)  COLLATE utf8mb4_bin NOT NULL,
  state             VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
  administrator     BOOLEAN      NOT NULL DEFAULT FALSE,
  sample            BOOLEAN      NOT NULL DEFAULT FALSE,
  registered_at     DATETIME(6)  NOT NULL,
  sign_in_epoch     INT          NOT NULL DEFAULT 0,
  version           INT          NOT NULL DEFAULT 0,
  UNIQUE KEY uk_person_email (email)
) DEFAULT CHARSET utf8mb4;

-- Links sent by mail and tokens created in the account. Only the hash of a secret is stored.
CREATE TABLE credential (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id  BIGINT      NULL,
  purpose    VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  hash       BINARY(32)  NOT NULL,
  label      VARCHAR(80) NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NULL,
  used_at    DATETIME(6) NULL,
  UNIQUE KEY uk_credential_hash (hash),
  KEY ix_credential_person_purpose (person_id, purpose),
  CONSTRAINT fk_credential_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Devices that stay signed in. Only the hash of the secret is stored. A row is valid while its
-- sign_in_epoch is that of the person.
CREATE TABLE remembered_login (
  hash          BINARY(32)  NOT NULL PRIMARY KEY,
  person_id     BIGINT      NOT NULL,
  sign_in_epoch INT         NOT NULL,
  created_at    DATETIME(6) NOT NULL,
  last_used_at  DATETIME(6) NOT NULL,
  KEY ix_remembered_login_person (person_id),
  KEY ix_remembered_login_last_used_at (last_used_at),
  CONSTRAINT fk_remembered_login_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE delegation (
  id                BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug              VARCHAR(80)   COLLATE utf8mb4_bin NOT NULL,
  name              VARCHAR(200)  NOT NULL,
  stakeholder_group VARCHAR(30)   COLLATE utf8mb4_bin NOT NULL,
  country           CHAR(2)       COLLATE utf8mb4_bin NULL,
  state             VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  requested_by      BIGINT        NOT NULL,
  requested_at      DATETIME(6)   NOT NULL,
  statement         VARCHAR(2000) NOT NULL,
  answered_by       BIGINT        NULL,
  answered_at       DATETIME(6)   NULL,
  answer            VARCHAR(2000) NULL,
  sample            BOOLEAN       NOT NULL DEFAULT FALSE,
  version           INT           NOT NULL DEFAULT 0,
  UNIQUE KEY uk_delegation_slug (slug),
  KEY ix_delegation_state_requested_at (state, requested_at),
  CONSTRAINT fk_delegation_requested_by FOREIGN KEY (requested_by) REFERENCES person (id)
) DEFAULT CHARSET utf8mb4;

-- People who speak for a delegation. Ended rows are kept: they show who spoke at which time.
CREATE TABLE speaker (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  delegation_id BIGINT      NOT NULL,
  person_id     BIGINT      NOT NULL,
  head          BOOLEAN     NOT NULL,
  since         DATETIME(6) NOT NULL,
  ended_at      DATETIME(6) NULL,
  KEY ix_speaker_person_ended_at (person_id, ended_at),
  KEY ix_speaker_delegation_ended_at (delegation_id, ended_at),
  CONSTRAINT fk_speaker_delegation FOREIGN KEY (delegation_id) REFERENCES delegation (id),
  CONSTRAINT fk_speaker_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET utf8mb4;

-- Open invitations to speak for a delegation. The address may not have an account yet.
CREATE TABLE delegation_invitation (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  delegation_id BIGINT       NOT NULL,
  email         VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
  invited_by    BIGINT       NOT NULL,
  invited_at    DATETIME(6)  NOT NULL,
  UNIQUE KEY uk_delegation_invitation_delegation_email (delegation_id, email),
  KEY ix_delegation_invitation_email (email),
  KEY ix_delegation_invitation_invited_at (invited_at),
  CONSTRAINT fk_delegation_invitation_invited_by FOREIGN KEY (invited_by) REFERENCES person (id),
  CONSTRAINT fk_delegation_invitation_delegation FOREIGN KEY (delegation_id)
    REFERENCES delegation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- A role in one scope (the id of a consultation). Scope 0 is the institution: its secretariat may create consultations.
CREATE TABLE appointment (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id    BIGINT      NOT NULL,
  role         VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  scope        BIGINT      NOT NULL,
  appointed_by BIGINT      NULL,
  appointed_at DATETIME(6) NOT NULL,
  ended_at     DATETIME(6) NULL,
  KEY ix_appointment_person_ended_at (person_id, ended_at),
  KEY ix_appointment_scope_role_ended_at (scope, role, ended_at),
  CONSTRAINT fk_appointment_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET utf8mb4;

-- Entries of the audit log: changes of accounts, roles and delegations, and confirmations of reports. A row is written in the transaction of the
-- change and never changes.
CREATE TABLE audit_entry (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  recorded_at DATETIME(6)   NOT NULL,
  actor       BIGINT        NULL,
  action      VARCHAR(40)   COLLATE utf8mb4_bin NOT NULL,
  subject     VARCHAR(200)  NOT NULL,
  role        VARCHAR(20)   COLLATE utf8mb4_bin NULL,
  scope       BIGINT        NULL,
  reason      VARCHAR(2000) NULL
) DEFAULT CHARSET utf8mb4;
