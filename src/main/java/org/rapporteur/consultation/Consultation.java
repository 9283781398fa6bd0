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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.words.ConsultationWords;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;

/// What an institution asks: its words, its questions and, in [Course], what may become of it when.
@Entity
class Consultation {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String slug;

  @Embedded private Course course;
  @Embedded private StoredWords words;
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

  @SuppressWarnings("NullAway.Init") // describe sets the rest
  Consultation(Slug slug, ConsultationDraft draft, Instant now) {
    this.slug = slug.value();
    this.course = new Course(draft.schedule());
    this.createdAt = now;
    this.changedAt = now;
    describe(draft);
    structure(draft.sections());
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
    return course.schedule();
  }

  Phase phaseAt(Instant moment) {
    return course.phaseAt(moment);
  }

  /// The title, or the address as long as there is none.
  String nameIn(LanguageTag language) {
    return words.title().isEmpty() ? slug : words.title().in(language);
  }

  Stage stage() {
    return course.stage();
  }

  boolean isDraft() {
    return stage() == Stage.DRAFT;
  }

  boolean isSample() {
    return sample;
  }

  /// What someone typed counts only against the version they saw.
  void requireVersion(int seen) {
    if (seen != version) {
      throw new EditedMeanwhile(slug());
    }
  }

  /// Everything may be rewritten while it is a draft.
  void rewrite(Slug address, ConsultationDraft draft, Instant now) {
    requireDraft();
    slug = address.value();
    course.plan(draft.schedule());
    describe(draft);
    changedAt(now);
  }

  int version() {
    return version;
  }

  void requireDraft() {
    if (!isDraft()) {
      throw new ConsultationIsPublic(slug());
    }
  }

  /// The words around the questions may change in public as long as comments are taken or will be.
  void revise(ConsultationWords words, Instant now) {
    course.require(slug(), "revise", now, Phase.ANNOUNCED, Phase.OPEN);
    if (words.title().isEmpty()) {
      throw new ConsultationIncomplete(slug(), List.of("title"));
    }
    this.words = new StoredWords(words);
    changedAt(now);
  }

  Question reviseQuestion(int number, Instant now) {
    course.require(slug(), "revise", now, Phase.ANNOUNCED, Phase.OPEN);
    changedAt(now);
    return question(number);
  }

  /// Takes the old structure out; it must be written to the database before [#structure] puts a new
  /// one in, because question numbers are unique.
  void clearStructure() {
    sections.clear();
  }

  boolean isStructuredAs(List<SectionDraft> drafts) {
    return sections.stream().map(s -> s.details().draft()).toList().equals(drafts);
  }

  final void structure(List<SectionDraft> drafts) {
    int number = 1;
    for (SectionDraft draft : drafts) {
      var section = new Section(this, sections.size(), draft.title());
      for (QuestionDraft question : draft.questions()) {
        section.add(number++, question);
      }
      sections.add(section);
    }
  }

  void announce(Instant now) {
    if (!missing().isEmpty()) {
      throw new ConsultationIncomplete(slug(), missing());
    }
    course.announce(slug(), now);
  }

  void extend(Instant newClosing, Instant now) {
    course.extend(slug(), newClosing, now);
  }

  /// Ends the time for comments now instead of at the announced time.
  void close(Instant now) {
    course.close(slug(), now);
  }

  void report(Instant now) {
    course.report(slug(), now);
  }

  void archive(Instant now) {
    course.archive(slug(), now);
  }

  void withdraw(Instant now) {
    course.withdraw(slug(), now);
  }

  void takePlaceBetween(Instant from, Instant until) {
    course.takePlaceBetween(from, until);
  }

  /// A sample is public from the start, at the times it gives.
  void becomeSample(Instant announced) {
    announce(announced);
    sample = true;
  }

  boolean tellOpened(Instant now) {
    return course.tellOpened(now);
  }

  boolean tellClosed(Instant now) {
    return course.tellClosed(now);
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
    var said = words.words();
    return new ConsultationDetails(
        id(),
        slug(),
        phaseAt(now),
        said.title(),
        said.summary(),
        said.background(),
        said.convener(),
        said.mandate(),
        schedule(),
        terms.terms(),
        sections.stream().map(Section::details).toList(),
        sample,
        course.announcedAt(),
        course.reportedAt(),
        changedAt,
        version);
  }

  boolean isWithoutQuestions() {
    return questionCount() == 0;
  }

  private int questionCount() {
    return (int) questions().count();
  }

  private Stream<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream());
  }

  private List<String> missing() {
    var missing = new ArrayList<String>();
    if (words.title().isEmpty()) {
      missing.add("title");
    }
    missing.addAll(course.missing());
    if (questionCount() == 0 || questions().anyMatch(Question::isEmpty)) {
      missing.add("questions");
    }
    return missing;
  }

  /// Always later than before: it is what makes the version count when only questions changed.
  private void changedAt(Instant now) {
    changedAt = now.isAfter(changedAt) ? now : changedAt.plusNanos(1_000);
  }

  private void describe(ConsultationDraft draft) {
    words = new StoredWords(draft.words());
    terms = new StoredTerms(draft.terms());
  }
}
