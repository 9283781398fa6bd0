-- What two people code of the contributors to a theme: how each stands to a proposition. The statements are those of the theme when the
-- coding was opened: by them it is found again in later drafts. The seed is the hash of those from whom the units were drawn.
CREATE TABLE synthesis_coding (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  consultation_id BIGINT       NOT NULL,
  number          INT          NOT NULL,
  question        INT          NOT NULL,
  theme           VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  label           VARCHAR(500) NOT NULL,
  statements      MEDIUMTEXT   NOT NULL,
  proposition     VARCHAR(500) NOT NULL,
  sample          BOOLEAN      NOT NULL,
  population      INT          NOT NULL,
  seed            CHAR(64)     COLLATE utf8mb4_bin NOT NULL,
  draft           INT          NOT NULL,
  opened_by       BIGINT       NOT NULL,
  opened_at       DATETIME(6)  NOT NULL,
  given_up_by     BIGINT       NULL,
  given_up_at     DATETIME(6)  NULL,
  UNIQUE KEY synthesis_coding_number (consultation_id, number),
  CONSTRAINT synthesis_coding_of FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE synthesis_coder (
  coding_id    BIGINT      NOT NULL,
  seat         TINYINT     NOT NULL,
  person_id    BIGINT      NOT NULL,
  handed_in_at DATETIME(6) NULL,
  PRIMARY KEY (coding_id, seat),
  UNIQUE KEY synthesis_coder_once (coding_id, person_id),
  CONSTRAINT synthesis_coder_of FOREIGN KEY (coding_id) REFERENCES synthesis_coding (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- A unit is a contributor. Its words are kept as places in comments, never as text: what is removed there is gone here. Without a span it
-- is the whole comment.
CREATE TABLE synthesis_coding_unit (
  coding_id         BIGINT      NOT NULL,
  position          INT         NOT NULL,
  holder            INT         NOT NULL,
  stakeholder_group VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (coding_id, position),
  CONSTRAINT synthesis_coding_unit_of FOREIGN KEY (coding_id) REFERENCES synthesis_coding (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

CREATE TABLE synthesis_coding_words (
  coding_id  BIGINT NOT NULL,
  unit       INT    NOT NULL,
  position   INT    NOT NULL,
  comment    INT    NOT NULL,
  revision   INT    NOT NULL,
  span_start INT    NULL,
  span_end   INT    NULL,
  PRIMARY KEY (coding_id, unit, position),
  CONSTRAINT synthesis_coding_words_of FOREIGN KEY (coding_id, unit) REFERENCES synthesis_coding_unit (coding_id, position) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- Each coder's own, never changed once the sheet is handed in.
CREATE TABLE synthesis_code (
  coding_id BIGINT      NOT NULL,
  unit      INT         NOT NULL,
  seat      TINYINT     NOT NULL,
  stance    VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
  coded_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (coding_id, unit, seat),
  CONSTRAINT synthesis_code_of FOREIGN KEY (coding_id, unit) REFERENCES synthesis_coding_unit (coding_id, position) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- How a disagreement was settled; the last counts, the earlier ones stay.
CREATE TABLE synthesis_code_settled (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  coding_id BIGINT      NOT NULL,
  unit      INT         NOT NULL,
  stance    VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
  reason    TEXT        NOT NULL,
  made_by   BIGINT      NOT NULL,
  made_at   DATETIME(6) NOT NULL,
  KEY synthesis_code_settled_of (coding_id, unit),
  CONSTRAINT synthesis_code_settled_in FOREIGN KEY (coding_id, unit) REFERENCES synthesis_coding_unit (coding_id, position) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;

-- What of it a draft counts.
CREATE TABLE synthesis_coded (
  synthesis_id BIGINT     NOT NULL,
  number       INT        NOT NULL,
  finding      MEDIUMTEXT NOT NULL,
  PRIMARY KEY (synthesis_id, number),
  CONSTRAINT synthesis_coded_in FOREIGN KEY (synthesis_id) REFERENCES synthesis (id) ON DELETE CASCADE
) DEFAULT CHARSET utf8mb4;
