-- Published editions. `document` is the stored form, compressed. `hash` is the SHA-256 of the stored form;
-- `published_hash` is that of the day of publication, which is in the public log. They differ once a comment was
-- removed. `before_correction` is the document before a correction that can still be undone.
CREATE TABLE report_edition (
  id                BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id   BIGINT      NOT NULL,
  number            INT         NOT NULL,
  language          VARCHAR(11) COLLATE utf8mb4_bin NOT NULL,
  published_at      DATETIME(6) NOT NULL,
  published_by      BIGINT      NULL,
  draft_version     INT         NOT NULL,
  document          LONGBLOB    NOT NULL,
  hash              CHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  published_hash    CHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  corrected_at      DATETIME(6) NULL,
  before_correction LONGBLOB    NULL,
  before_kept_until DATETIME(6) NULL,
  UNIQUE KEY report_edition_number (consultation_id, number),
  CONSTRAINT report_edition_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Symbol and distribution of the next edition. Published editions have theirs in the stored form.
CREATE TABLE report_designation (
  consultation_id BIGINT      NOT NULL PRIMARY KEY,
  symbol          VARCHAR(60) COLLATE utf8mb4_bin NULL,
  distribution    VARCHAR(40) COLLATE utf8mb4_bin NULL,
  CONSTRAINT report_designation_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Drafts of a report that named readers see under embargo. `document` is the document at the moment of opening and is
-- deleted when the preview ends; its hash is kept. A consultation has at most one open preview.
CREATE TABLE report_preview (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT        NOT NULL,
  state           VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  edition         INT           NOT NULL,
  draft_version   INT           NOT NULL,
  document        LONGBLOB      NULL,
  hash            CHAR(64)      COLLATE utf8mb4_bin NOT NULL,
  note            VARCHAR(2000) NOT NULL,
  opened_by       BIGINT        NOT NULL,
  opened_at       DATETIME(6)   NOT NULL,
  embargo_until   DATETIME(6)   NOT NULL,
  ended_by        BIGINT        NULL,
  ended_at        DATETIME(6)   NULL,
  open_in         BIGINT        AS (IF(state = 'OPEN', consultation_id, NULL)) VIRTUAL,
  UNIQUE KEY report_preview_open (open_in),
  KEY report_preview_of (consultation_id, id),
  CONSTRAINT report_preview_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The named readers, and when they read it first and last.
CREATE TABLE report_preview_reader (
  preview_id    BIGINT      NOT NULL,
  person_id     BIGINT      NOT NULL,
  named_at      DATETIME(6) NOT NULL,
  taken_off_at  DATETIME(6) NULL,
  first_read_at DATETIME(6) NULL,
  last_read_at  DATETIME(6) NULL,
  PRIMARY KEY (preview_id, person_id),
  KEY report_preview_reader_is (person_id, preview_id),
  CONSTRAINT report_preview_reader_of FOREIGN KEY (preview_id) REFERENCES report_preview (id) ON DELETE CASCADE,
  CONSTRAINT report_preview_reader_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Objections of contributors to paragraphs of an edition, and the answers. A paragraph has the same id in every edition.
-- Organization and group are those of the comment concerned. The numbers are entries in the public log.
CREATE TABLE challenge (
  id                 BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id    BIGINT        NOT NULL,
  edition            INT           NOT NULL,
  paragraph          INT           NOT NULL,
  paragraph_id       VARCHAR(22)   COLLATE utf8mb4_bin NOT NULL,
  person_id          BIGINT        NOT NULL,
  name               VARCHAR(200)  NOT NULL,
  organization       VARCHAR(200)  NULL,
  stakeholder_group  VARCHAR(30)   COLLATE utf8mb4_bin NOT NULL,
  ground             VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  comment_number     INT           NOT NULL,
  text               VARCHAR(2000) NOT NULL,
  number             INT           NOT NULL,
  recorded_at        DATETIME(6)   NOT NULL,
  answer_outcome     VARCHAR(20)   COLLATE utf8mb4_bin NULL,
  answer_text        VARCHAR(2000) NULL,
  answer_person_id   BIGINT        NULL,
  answer_number      INT           NULL,
  answer_recorded_at DATETIME(6)   NULL,
  UNIQUE KEY challenge_number (consultation_id, number),
  KEY challenge_of (consultation_id, edition, paragraph, id),
  CONSTRAINT challenge_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Statements of the secretariat on the progress of recommendations. `edition` is the edition in which the paragraph was
-- read; a paragraph has the same id in every edition. The numbers are entries in the public log.
CREATE TABLE follow_up (
  id                     BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id        BIGINT        NOT NULL,
  edition                INT           NOT NULL,
  paragraph              INT           NOT NULL,
  paragraph_id           VARCHAR(22)   COLLATE utf8mb4_bin NOT NULL,
  happened_on            DATE          NOT NULL,
  status                 VARCHAR(15)   COLLATE utf8mb4_bin NOT NULL,
  text                   VARCHAR(2000) NOT NULL,
  link                   VARCHAR(500)  COLLATE utf8mb4_bin NULL,
  person_id              BIGINT        NOT NULL,
  number                 INT           NOT NULL,
  recorded_at            DATETIME(6)   NOT NULL,
  withdrawal_reason      VARCHAR(2000) NULL,
  withdrawal_person_id   BIGINT        NULL,
  withdrawal_number      INT           NULL,
  withdrawal_recorded_at DATETIME(6)   NULL,
  UNIQUE KEY follow_up_number (consultation_id, number),
  KEY follow_up_of (consultation_id, happened_on, id),
  KEY follow_up_latest (happened_on, id),
  KEY follow_up_status (status, happened_on, id),
  CONSTRAINT follow_up_in FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- The series of a consultation. Consultations with the same name belong to the same series.
CREATE TABLE series_membership (
  consultation_id BIGINT       NOT NULL PRIMARY KEY,
  name            VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  KEY series_membership_name (name),
  CONSTRAINT series_membership_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
