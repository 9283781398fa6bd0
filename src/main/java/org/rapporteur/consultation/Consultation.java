package org.rapporteur.consultation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.PreviousQuestion;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.ScaleFixed;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;

/// A consultation with its texts, sections and questions. [ConsultationLifecycle] has its stage and
/// dates.
@Entity
class Consultation {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String slug;

  @Embedded private ConsultationLifecycle lifecycle;
  @Embedded private StoredTexts texts;
  @Embedded private StoredTerms terms;
  private boolean sample;
  private Instant createdAt;
  private Instant changedAt;

  @OneToMany(mappedBy = "consultation", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  @BatchSize(size = 200)
  private List<Section> sections = new ArrayList<>();

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Consultation() {}

  @SuppressWarnings("NullAway.Init") // applyDraft sets the rest
  Consultation(Slug slug, ConsultationDraft draft, Instant now) {
    this.slug = slug.value();
    this.lifecycle = new ConsultationLifecycle(draft.schedule());
    this.createdAt = now;
    this.changedAt = now;
    applyDraft(draft);
    addSections(draft.sections());
  }

  ConsultationId id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet: " + slug);
    }
    return new ConsultationId(id);
  }

  Slug slug() {
    return new Slug(slug);
  }

  Schedule schedule() {
    return lifecycle.schedule();
  }

  Phase phaseAt(Instant moment) {
    return lifecycle.phaseAt(moment);
  }

  /// Returns the title, or the slug if there is no title yet.
  String nameIn(LanguageTag language) {
    return texts.title().isEmpty() ? slug : texts.title().inLanguage(language);
  }

  Stage stage() {
    return lifecycle.stage();
  }

  boolean isDraft() {
    return stage() == Stage.DRAFT;
  }

  boolean isSample() {
    return sample;
  }

  int version() {
    return version;
  }

  /// Throws [ConsultationEditConflict] if the consultation was changed after `expected` was loaded.
  void requireVersion(int expected) {
    if (expected != version) {
      throw new ConsultationEditConflict(slug());
    }
  }

  void requireDraft() {
    if (!isDraft()) {
      throw new ConsultationAlreadyPublic(slug());
    }
  }

  void updateDraft(Slug newSlug, ConsultationDraft draft, Instant now) {
    requireDraft();
    slug = newSlug.value();
    lifecycle.setSchedule(draft.schedule());
    applyDraft(draft);
    touch(now);
  }

  /// Replaces all sections, unless they are equal. Question numbers are unique in the database, so
  /// the removal must be flushed before the new sections are added.
  void replaceSections(List<SectionDraft> drafts, Runnable flush) {
    if (sections.stream().map(section -> section.details().draft()).toList().equals(drafts)) {
      return;
    }
    sections.clear();
    flush.run();
    addSections(drafts);
  }

  /// Replaces the public texts while the consultation is announced or open.
  void reviseTexts(ConsultationTexts newTexts, Instant now) {
    lifecycle.requirePhase(slug(), "revise", now, Phase.ANNOUNCED, Phase.OPEN);
    if (newTexts.title().isEmpty()) {
      throw new ConsultationIncomplete(slug(), List.of("title"));
    }
    this.texts = new StoredTexts(newTexts);
    touch(now);
  }

  /// Replaces a question while the consultation is announced or open. Returns the previous version.
  /// When the consultation is open, the question can neither get nor lose its scale.
  PreviousQuestion reviseQuestion(int number, QuestionDraft draft, String reason, Instant now) {
    lifecycle.requirePhase(slug(), "revise", now, Phase.ANNOUNCED, Phase.OPEN);
    var question = question(number);
    if (phaseAt(now) == Phase.OPEN && question.hasScale() != (draft.scale() != null)) {
      throw new ScaleFixed(number);
    }
    touch(now);
    return question.revise(draft, reason, now);
  }

  void announce(Instant now) {
    if (!missingFields().isEmpty()) {
      throw new ConsultationIncomplete(slug(), missingFields());
    }
    lifecycle.announce(slug(), now);
  }

  void extend(Instant newClosing, Instant now) {
    lifecycle.extend(slug(), newClosing, now);
  }

  void close(Instant now) {
    lifecycle.close(slug(), now);
  }

  void report(Instant now) {
    lifecycle.report(slug(), now);
  }

  void archive(Instant now) {
    lifecycle.archive(slug(), now);
  }

  void withdraw(Instant now) {
    lifecycle.withdraw(slug(), now);
  }

  void markImported(Instant from, Instant until) {
    lifecycle.markImported(from, until);
  }

  /// Announces a sample consultation as if it had been announced at that time.
  void announceAsSample(Instant announcedAt) {
    announce(announcedAt);
    sample = true;
  }

  /// Returns true once after the opening time. The caller then publishes the opening.
  boolean recordOpening(Instant now) {
    return lifecycle.recordOpening(now);
  }

  /// Returns true once after the closing time. The caller then publishes the closing.
  boolean recordClosing(Instant now) {
    return lifecycle.recordClosing(now);
  }

  Question question(int number) {
    return questions()
        .filter(question -> question.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("question", number));
  }

  Question addQuestion(QuestionDraft draft) {
    if (sections.isEmpty()) {
      sections.add(new Section(this, 0, LocalizedText.empty()));
    }
    return sections.getLast().add(questionCount() + 1, draft);
  }

  ConsultationDetails details(Instant now) {
    return new ConsultationDetails(
        id(),
        slug(),
        phaseAt(now),
        texts.toTexts(),
        schedule(),
        terms.toTerms(),
        sections.stream().map(Section::details).toList(),
        new ConsultationDetails.History(
            sample, lifecycle.announcedAt(), lifecycle.reportedAt(), changedAt, version));
  }

  boolean hasNoQuestions() {
    return questionCount() == 0;
  }

  private void addSections(List<SectionDraft> drafts) {
    int number = 1;
    for (SectionDraft draft : drafts) {
      var section = new Section(this, sections.size(), draft.title());
      for (QuestionDraft question : draft.questions()) {
        section.add(number++, question);
      }
      sections.add(section);
    }
  }

  private int questionCount() {
    return (int) questions().count();
  }

  private Stream<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream());
  }

  private List<String> missingFields() {
    var missing = new ArrayList<String>();
    if (texts.title().isEmpty()) {
      missing.add("title");
    }
    missing.addAll(lifecycle.missingFields());
    if (questionCount() == 0 || questions().anyMatch(Question::isEmpty)) {
      missing.add("questions");
    }
    return missing;
  }

  /// Increases the time by at least one microsecond, the precision of the database. Therefore the
  /// JPA version also changes when only questions changed.
  private void touch(Instant now) {
    changedAt = now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
  }

  private void applyDraft(ConsultationDraft draft) {
    texts = new StoredTexts(draft.texts());
    terms = new StoredTerms(draft.terms());
  }
}
