package org.rapporteur.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.AppointmentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/// Consultations, from the first draft to the archive.
@Service
public class ConsultationService {

  public static final int MAX_REASON = 2000;

  /// An institution holds tens of consultations a year; a longer list is for the archive's own
  /// page.
  private static final Limit LISTED = Limit.of(200);

  private final ConsultationRepository consultations;
  private final KnownConsultations known;
  private final QuestionRevisionRepository revisions;
  private final Timeline timeline;
  private final AppointmentService appointments;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  ConsultationService(
      ConsultationRepository consultations,
      KnownConsultations known,
      QuestionRevisionRepository revisions,
      Timeline timeline,
      AppointmentService appointments,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.consultations = consultations;
    this.known = known;
    this.revisions = revisions;
    this.timeline = timeline;
    this.appointments = appointments;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  public Optional<ConsultationDetails> find(Viewer viewer, Slug slug) {
    return known.find(slug).filter(c -> isVisible(viewer, c));
  }

  /// For what has no viewer: the command line.
  public Optional<ConsultationDetails> find(Slug slug) {
    return known.find(slug);
  }

  public ConsultationDetails get(Viewer viewer, Slug slug) {
    return find(viewer, slug).orElseThrow(() -> new NotFound("consultation", slug));
  }

  /// For modules that hold an id; who may see what was decided before.
  public ConsultationDetails get(ConsultationId id) {
    return known.find(id).orElseThrow(() -> new NotFound("consultation", id.value()));
  }

  public List<ConsultationDetails> listPublic() {
    return known.published(LISTED);
  }

  /// Those the viewer is secretariat or moderator of, drafts among them, what changed last first.
  public List<ConsultationDetails> listOwn(Viewer viewer) {
    var scopes = new TreeSet<Long>();
    viewer.secretariatIn().forEach(scope -> scopes.add(scope.value()));
    viewer.moderatorIn().forEach(scope -> scopes.add(scope.value()));
    Instant now = clock.instant();
    return useCases.read(
        () ->
            consultations.findByIds(List.copyOf(scopes), LISTED).stream()
                .map(c -> c.details(now))
                .toList());
  }

  /// What happened in public, the latest first.
  public List<TimelineEvent> timeline(ConsultationId id) {
    return useCases.read(() -> timeline.of(id));
  }

  /// What a question said before its changes, the latest first.
  public List<EarlierQuestion> earlier(QuestionId question) {
    return useCases.read(
        () ->
            revisions.findByQuestionIdOrderByRevisionDesc(question.value(), Timeline.SHOWN).stream()
                .map(QuestionRevision::details)
                .toList());
  }

  public ConsultationId create(Viewer viewer, Slug slug, ConsultationDraft draft) {
    requireOpener(viewer, "create");
    return useCases.change(
        () -> {
          var id = store(slug, draft).id();
          appointments.appointFounder(viewer, id.scope());
          return id;
        });
  }

  public boolean isTaken(Slug slug) {
    return useCases.read(() -> consultations.existsBySlug(slug.value()));
  }

  /// Takes what was typed over the version that the editor saw, and answers the new version.
  public int rewrite(
      Viewer viewer, ConsultationId id, int version, Slug slug, ConsultationDraft draft) {
    viewer.secretariat(id.scope(), "edit");
    return againstVersion(
        id,
        () -> {
          var consultation = load(id, version);
          boolean moves = !consultation.slug().equals(slug);
          if (moves && consultations.existsBySlug(slug.value())) {
            throw new SlugIsTaken(slug);
          }
          consultation.rewrite(slug, draft, clock.instant());
          if (!consultation.isStructuredAs(draft.sections())) {
            consultation.clearStructure();
            consultations.flush();
            consultation.structure(draft.sections());
          }
          consultations.flush();
          return consultation.version();
        });
  }

  /// A draft nobody outside saw may go without a trace.
  public void deleteDraft(Viewer viewer, ConsultationId id) {
    change(
        viewer,
        "edit",
        id,
        consultation -> {
          consultation.requireDraft();
          events.publishEvent(new ConsultationRemoved(id, consultation.slug()));
          consultations.delete(consultation);
        });
  }

  public void announce(Viewer viewer, ConsultationId id, int version) {
    viewer.secretariat(id.scope(), "announce");
    againstVersion(
        id,
        () -> {
          var consultation = load(id, version);
          consultation.announce(clock.instant());
          tell(consultation, TimelineKind.ANNOUNCED, null);
          events.publishEvent(new ConsultationAnnounced(id, consultation.slug()));
          return version;
        });
  }

  public void extend(Viewer viewer, ConsultationId id, Instant newClosing, String reason) {
    String why = reason(reason);
    change(
        viewer,
        "extend",
        id,
        consultation -> {
          consultation.extend(newClosing, clock.instant());
          var facts = Map.of("closesAt", newClosing.toString());
          tell(consultation, TimelineKind.EXTENDED, clock.instant(), why, facts);
          events.publishEvent(new ConsultationExtended(id, consultation.slug(), newClosing));
        });
  }

  /// Changes the words around the questions of a public consultation.
  public void revise(
      Viewer viewer, ConsultationId id, int version, ConsultationWords words, String reason) {
    String why = reason(reason);
    viewer.secretariat(id.scope(), "edit");
    againstVersion(
        id,
        () -> {
          var consultation = load(id, version);
          consultation.revise(words, clock.instant());
          tell(consultation, TimelineKind.REVISED, why);
          return version;
        });
  }

  public void changeQuestion(
      Viewer viewer, ConsultationId id, int number, QuestionDraft draft, String reason) {
    String why = reason(reason);
    change(
        viewer,
        "edit",
        id,
        consultation -> {
          var question = consultation.reviseQuestion(number, clock.instant());
          revisions.save(question.change(draft, why, clock.instant()));
          var facts = Map.of("question", String.valueOf(number));
          tell(consultation, TimelineKind.QUESTION_CHANGED, clock.instant(), why, facts);
          events.publishEvent(new QuestionChanged(id, consultation.slug(), question.id(), number));
        });
  }

  public void close(Viewer viewer, ConsultationId id, String reason) {
    String why = reason(reason);
    change(
        viewer,
        "close",
        id,
        consultation -> {
          consultation.close(clock.instant());
          consultation.tellClosed(clock.instant());
          tell(consultation, TimelineKind.CLOSED, why);
          events.publishEvent(new ConsultationClosed(id, consultation.slug()));
        });
  }

  /// Asked by the report module when an edition is published; a later edition changes nothing here.
  public void markReported(Viewer viewer, ConsultationId id) {
    change(
        viewer,
        "report",
        id,
        consultation -> {
          boolean first = consultation.phaseAt(clock.instant()) != Phase.REPORTED;
          consultation.report(clock.instant());
          if (first) {
            tell(consultation, TimelineKind.REPORTED, null);
            events.publishEvent(new ConsultationReported(id, consultation.slug()));
          }
        });
  }

  public void withdraw(Viewer viewer, ConsultationId id, String reason) {
    String why = reason(reason);
    change(
        viewer,
        "withdraw",
        id,
        consultation -> {
          consultation.withdraw(clock.instant());
          tell(consultation, TimelineKind.WITHDRAWN, why);
          events.publishEvent(new ConsultationWithdrawn(id, consultation.slug()));
        });
  }

  /// Ends the work on a reported consultation: everything stays readable, nothing is added any
  // more.
  public void archive(Viewer viewer, ConsultationId id, String reason) {
    String why = reason(reason);
    change(
        viewer,
        "archive",
        id,
        consultation -> {
          consultation.archive(clock.instant());
          tell(consultation, TimelineKind.ARCHIVED, why);
          events.publishEvent(new ConsultationArchived(id, consultation.slug()));
        });
  }

  /// What the clock did since the last look: told once, in public and as events.
  public void tellWhatTheClockDid() {
    useCases.change(
        () -> {
          Instant now = clock.instant();
          for (Consultation consultation : consultations.findUntold()) {
            var id = consultation.id();
            var slug = consultation.slug();
            var schedule = consultation.schedule();
            if (consultation.tellOpened(now)) {
              tell(consultation, TimelineKind.OPENED, schedule.opensAt(), null, Map.of());
              events.publishEvent(new ConsultationOpened(id, slug));
            }
            if (consultation.tellClosed(now)) {
              tell(consultation, TimelineKind.CLOSED, schedule.closesAt(), null, Map.of());
              events.publishEvent(new ConsultationClosed(id, slug));
            }
          }
        });
  }

  /// A consultation held elsewhere: it begins and ends with what is imported. Without a viewer only
  /// on the command line.
  public ConsultationId importHeld(
      @Nullable Viewer viewer, Slug slug, ConsultationDraft draft, Instant from, Instant until) {
    if (viewer != null) {
      requireOpener(viewer, "import");
    }
    return useCases.change(
        () -> {
          var consultation = store(slug, draft);
          consultation.takePlaceBetween(from, until);
          if (viewer != null) {
            appointments.appointFounder(viewer, consultation.id().scope());
          }
          return consultation.id();
        });
  }

  /// The same for one that stands as a draft. The questions are added where it has none.
  public void holdElsewhere(
      @Nullable Viewer viewer,
      ConsultationId id,
      List<QuestionDraft> questions,
      Instant from,
      Instant until) {
    if (viewer != null) {
      viewer.secretariat(id.scope(), "import");
    }
    useCases.change(
        () -> {
          var consultation = load(id);
          consultation.requireDraft();
          if (consultation.isWithoutQuestions()) {
            questions.forEach(consultation::addQuestion);
          }
          consultation.takePlaceBetween(from, until);
        });
  }

  Consultation store(Slug slug, ConsultationDraft draft) {
    if (consultations.existsBySlug(slug.value())) {
      throw new SlugIsTaken(slug);
    }
    var stored = consultations.save(new Consultation(slug, draft, clock.instant()));
    known.forgetAfterCommit(slug, stored.id());
    return stored;
  }

  private void change(Viewer viewer, String act, ConsultationId id, Consumer<Consultation> change) {
    viewer.secretariat(id.scope(), act);
    useCases.change(() -> change.accept(load(id)));
  }

  private int againstVersion(ConsultationId id, java.util.function.Supplier<Integer> change) {
    try {
      return useCases.change(change);
    } catch (OptimisticLockingFailureException e) {
      throw new EditedMeanwhile(get(id).slug());
    }
  }

  private static void requireOpener(Viewer viewer, String act) {
    viewer.actor(act);
    if (!viewer.opensConsultations()) {
      throw new NotAllowed(act);
    }
  }

  private void tell(Consultation consultation, TimelineKind kind, @Nullable String reason) {
    tell(consultation, kind, clock.instant(), reason, Map.of());
  }

  private void tell(
      Consultation consultation,
      TimelineKind kind,
      @Nullable Instant at,
      @Nullable String reason,
      Map<String, String> facts) {
    var moment = at == null ? clock.instant() : at;
    timeline.add(consultation, kind, moment, "secretariat", reason, facts);
  }

  private Consultation load(ConsultationId id, int version) {
    var consultation = load(id);
    consultation.requireVersion(version);
    return consultation;
  }

  /// Loaded to be changed, so what is known of it is forgotten.
  private Consultation load(ConsultationId id) {
    var consultation =
        consultations
            .findById(id.value())
            .orElseThrow(() -> new NotFound("consultation", id.value()));
    known.forgetAfterCommit(consultation.slug(), id);
    return consultation;
  }

  private static String reason(String typed) {
    return ReceivedText.required("reason", typed, MAX_REASON);
  }

  private static boolean isVisible(Viewer viewer, ConsultationDetails consultation) {
    return consultation.phase().isPublic() || viewer.isStaffIn(consultation.id().scope());
  }
}
