package org.rapporteur.consultation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.schedule.ClosingTimeInThePast;
import org.rapporteur.consultation.schedule.ExtensionMustBeLater;
import org.rapporteur.consultation.schedule.NotInPhase;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.words.ConsultationWords;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;

/// What an institution asks. It decides its own phase and refuses what the phase does not allow.
@Entity
class Consultation {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String slug;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Stage stage;

  @Embedded private StoredWords words;
  @Embedded private StoredTerms terms;
  private String timeZone;
  private @Nullable Instant opensAt;
  private @Nullable Instant closesAt;
  private boolean openedTold;
  private boolean closedTold;
  private boolean sample;
  private Instant createdAt;
  private Instant changedAt;
  private @Nullable Instant announcedAt;
  private @Nullable Instant reportedAt;

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
    this.stage = Stage.DRAFT;
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
    return new Schedule(opensAt, closesAt, ZoneId.of(timeZone));
  }

  Phase phaseAt(Instant moment) {
    return stage.phaseAt(schedule(), moment);
  }

  /// The title, or the address as long as there is none.
  String nameIn(LanguageTag language) {
    return words.title().isEmpty() ? slug : words.title().in(language);
  }

  Stage stage() {
    return stage;
  }

  boolean isDraft() {
    return stage == Stage.DRAFT;
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
    require("revise", now, Phase.ANNOUNCED, Phase.OPEN);
    if (words.title().isEmpty()) {
      throw new ConsultationIncomplete(slug(), List.of("title"));
    }
    this.words = new StoredWords(words);
    changedAt(now);
  }

  Question reviseQuestion(int number, Instant now) {
    require("revise", now, Phase.ANNOUNCED, Phase.OPEN);
    changedAt(now);
    return question(number);
  }

  /// Takes the old structure out; it must be written to the database before [#structure] puts a new
  /// one in, because
  /// question numbers are unique.
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
    if (schedule().hasClosedBy(now)) {
      throw new ClosingTimeInThePast(slug());
    }
    become(Stage.ANNOUNCED, now);
    announcedAt = now;
  }

  void extend(Instant newClosing, Instant now) {
    require("extend", now, Phase.ANNOUNCED, Phase.OPEN, Phase.CLOSED);
    if (closesAt == null || !newClosing.isAfter(closesAt) || !newClosing.isAfter(now)) {
      throw new ExtensionMustBeLater(
          slug(), closesAt == null || closesAt.isBefore(now) ? now : closesAt);
    }
    closesAt = newClosing;
    closedTold = false;
  }

  /// Ends the time for comments now instead of at the announced time.
  void close(Instant now) {
    require("close", now, Phase.OPEN);
    // It was open for a moment at least, or it would close before it opens.
    closesAt = opensAt != null && !now.isAfter(opensAt) ? opensAt.plusMillis(1) : now;
  }

  void report(Instant now) {
    require("report", now, Phase.CLOSED, Phase.REPORTED);
    if (phaseAt(now) == Phase.CLOSED) {
      become(Stage.REPORTED, now);
      reportedAt = now;
    }
  }

  void archive(Instant now) {
    become(Stage.ARCHIVED, now);
  }

  void withdraw(Instant now) {
    become(Stage.WITHDRAWN, now);
  }

  /// An import brings what was said elsewhere and before: it opens and closes at the times of what
  /// it brings.
  void takePlaceBetween(Instant from, Instant until) {
    stage = Stage.ANNOUNCED;
    opensAt = from;
    closesAt = until.isAfter(from) ? until : from.plusSeconds(1);
    announcedAt = from;
    openedTold = true;
    closedTold = true;
  }

  /// A sample is public from the start, at the times it gives.
  void becomeSample(Instant announced) {
    announce(announced);
    sample = true;
  }

  boolean tellOpened(Instant now) {
    if (openedTold || !phaseAt(now).showsComments()) {
      return false;
    }
    openedTold = true;
    return true;
  }

  boolean tellClosed(Instant now) {
    if (closedTold || phaseAt(now) != Phase.CLOSED) {
      return false;
    }
    closedTold = true;
    return true;
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
        announcedAt,
        reportedAt,
        changedAt,
        version);
  }

  boolean isWithoutQuestions() {
    return questionCount() == 0;
  }

  private void require(String act, Instant now, Phase... phases) {
    Phase phase = phaseAt(now);
    if (!Set.of(phases).contains(phase)) {
      throw new NotInPhase(slug(), act, phase);
    }
  }

  private void become(Stage next, Instant now) {
    if (!stage.next().contains(next)) {
      throw new NotInPhase(slug(), next.name().toLowerCase(Locale.ROOT), phaseAt(now));
    }
    stage = next;
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
    if (opensAt == null) {
      missing.add("opensAt");
    }
    if (closesAt == null) {
      missing.add("closesAt");
    }
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
    opensAt = draft.schedule().opensAt();
    closesAt = draft.schedule().closesAt();
    timeZone = draft.schedule().zone().getId();
  }
}
