package org.rapporteur.consultation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.PreviousQuestion;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.shared.LocalizedText;

/// A question of a consultation. Its number never changes.
@Entity
class Question {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "consultation_id", nullable = false)
  private Consultation consultation;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "section_id")
  private Section section;

  private int number;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private LocalizedText title;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private LocalizedText background;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private @Nullable QuestionScale scale;

  private int revision = 1;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Question() {}

  Question(Consultation consultation, Section section, int number, QuestionDraft draft) {
    this.consultation = consultation;
    this.section = section;
    this.number = number;
    this.title = draft.title();
    this.background = draft.background();
    this.scale = draft.scale();
  }

  QuestionId id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet: question " + number);
    }
    return new QuestionId(id);
  }

  int number() {
    return number;
  }

  boolean isEmpty() {
    return title.isEmpty();
  }

  boolean hasScale() {
    return scale != null;
  }

  /// Replaces the texts and the scale, and returns the previous version.
  PreviousQuestion revise(QuestionDraft draft, String reason, Instant now) {
    var previous = new PreviousQuestion(revision, title, background, scale, reason, now);
    title = draft.title();
    background = draft.background();
    scale = draft.scale();
    revision++;
    return previous;
  }

  QuestionDetails details() {
    return new QuestionDetails(id(), number, revision, title, background, scale);
  }
}
