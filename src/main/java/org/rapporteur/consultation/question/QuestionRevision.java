package org.rapporteur.consultation.question;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LocalizedText;

/// The entity of a [PreviousQuestion].
@Entity
class QuestionRevision {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long questionId;
  private int revision;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private LocalizedText title;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private LocalizedText background;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private @Nullable QuestionScale scale;

  private String reason;
  private Instant replacedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected QuestionRevision() {}

  QuestionRevision(QuestionId question, PreviousQuestion earlier) {
    this.questionId = question.value();
    this.revision = earlier.revision();
    this.title = earlier.title();
    this.background = earlier.background();
    this.scale = earlier.scale();
    this.reason = earlier.reason();
    this.replacedAt = earlier.replacedAt();
  }

  PreviousQuestion details() {
    return new PreviousQuestion(revision, title, background, scale, reason, replacedAt);
  }
}
