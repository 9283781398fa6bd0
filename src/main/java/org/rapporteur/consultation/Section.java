package org.rapporteur.consultation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.SectionDetails;
import org.rapporteur.shared.LocalizedText;

/// A group of questions with a common heading.
@Entity
class Section {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "consultation_id", nullable = false)
  private Consultation consultation;

  private int position;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private LocalizedText title;

  @OneToMany(mappedBy = "section", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("number")
  @BatchSize(size = 200)
  private List<Question> questions = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Section() {}

  Section(Consultation consultation, int position, LocalizedText title) {
    this.consultation = consultation;
    this.position = position;
    this.title = title;
  }

  Question add(int number, QuestionDraft draft) {
    var question = new Question(consultation, this, number, draft);
    questions.add(question);
    return question;
  }

  List<Question> questions() {
    return questions;
  }

  SectionDetails details() {
    return new SectionDetails(title, questions.stream().map(Question::details).toList());
  }
}
