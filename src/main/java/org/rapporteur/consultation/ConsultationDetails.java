package org.rapporteur.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.question.SectionDetails;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;

/// A consultation as other modules see it, with its phase at the time of the query.
public record ConsultationDetails(
    ConsultationId id,
    Slug slug,
    Phase phase,
    ConsultationTexts texts,
    Schedule schedule,
    Terms terms,
    List<SectionDetails> sections,
    History history) {

  /// The times at which a consultation was announced, reported and last changed.
  ///
  /// @param sample true if it came with the installation
  /// @param version the number that increases with every change
  public record History(
      boolean sample,
      @Nullable Instant announcedAt,
      @Nullable Instant reportedAt,
      Instant changedAt,
      int version) {}

  public LocalizedText title() {
    return texts.title();
  }

  public LocalizedText summary() {
    return texts.summary();
  }

  public LocalizedText background() {
    return texts.background();
  }

  public LocalizedText convener() {
    return texts.convener();
  }

  public Mandate mandate() {
    return texts.mandate();
  }

  public boolean sample() {
    return history.sample();
  }

  public @Nullable Instant announcedAt() {
    return history.announcedAt();
  }

  public @Nullable Instant reportedAt() {
    return history.reportedAt();
  }

  public Instant changedAt() {
    return history.changedAt();
  }

  public int version() {
    return history.version();
  }

  public List<QuestionDetails> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  public Optional<QuestionDetails> question(int number) {
    return questions().stream().filter(question -> question.number() == number).findFirst();
  }

  public Optional<QuestionDetails> question(QuestionId id) {
    return questions().stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /// Returns the current content as a draft, for editing.
  public ConsultationDraft draft() {
    return new ConsultationDraft(
        texts, schedule, terms, sections.stream().map(SectionDetails::draft).toList());
  }

  ConsultationDetails withPhase(Phase newPhase) {
    return newPhase == phase
        ? this
        : new ConsultationDetails(id, slug, newPhase, texts, schedule, terms, sections, history);
  }
}
