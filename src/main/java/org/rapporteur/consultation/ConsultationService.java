package org.rapporteur.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/// Consultations, from the first draft to the archive.
@Service
public class ConsultationService {

  public static final int MAX_REASON = 2000;

  /// An institution holds tens of consultations a year; a longer list is for the archive's own
  // page.
  private static final Limit LISTED = Limit.of(200);

  private final ConsultationRepository consultations;
  private final QuestionRevisionRepository revisions;
  private final Timeline timeline;
  private final AppointmentService appointments;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  ConsultationService(
      ConsultationRepository consultations,
      QuestionRevisionRepository revisions,
      Timeline timeline,
      AppointmentService appointments,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.consultations = consultations;
    this.revisions = revisions;
    this.timeline = timeline;
    this.appointments = appointments;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  public Optional<ConsultationDetails> find(Viewer viewer, Slug slug) {
    return useCases
        .read(() -> consultations.findBySlug(slug.value()).map(c -> c.details(clock.instant())))
        .filter(c -> isVisible(viewer, c));
  }

  public ConsultationDetails get(Viewer viewer, Slug slug) {
    return find(viewer, slug).orElseThrow(() -> new NotFound("consultation", slug));
  }

  /// For modules that hold an id; who may see what was decided before.
  public ConsultationDetails get(ConsultationId id) {
    return useCases.read(() -> load(id).details(clock.instant()));
  }

  public List<ConsultationDetails> listPublic() {
    return useCases.read(
        () ->
            consultations.findPublic(LISTED).stream()
                .map(c -> c.details(clock.instant()))
                .toList());
  }

  /// Those the viewer is secretariat or moderator of, drafts among them.
  public List<ConsultationDetails> listOwn(Viewer viewer) {
    var scopes = new java.util.TreeSet<Long>();
    viewer.secretariatIn().forEach(scope -> scopes.add(scope.value()));
    viewer.moderatorIn().forEach(scope -> scopes.add(scope.value()));
    return useCases.read(
        () ->
            consultations.findByIds(List.copyOf(scopes)).stream()
                .map(c -> c.details(clock.instant()))
                .toList());
  }

  public List<TimelineEvent> timeline(ConsultationId id) {
    return useCases.read(() -> timeline.of(id));
  }

  public ConsultationId create(Viewer viewer, Slug slug, ConsultationDraft draft) {
    if (!viewer.opensConsultations()) {
      throw new NotAllowed("create");
    }
    return useCases.change(
        () -> {
          var id = store(slug, draft).id();
          appointments.appointFounder(viewer, id.scope());
          return id;
        });
  }

  public void rewrite(Viewer viewer, ConsultationId id, ConsultationDraft draft) {
    change(
        viewer,
        "edit",
        id,
        consultation -> {
          consultation.rewrite(draft);
          consultation.clearStructure();
          consultations.flush();
          consultation.structure(draft.sections());
        });
  }

  public void announce(Viewer viewer, ConsultationId id) {
    change(
        viewer,
        "announce",
        id,
        consultation -> {
          consultation.announce(clock.instant());
          tell(consultation, TimelineKind.ANNOUNCED, null);
          events.publishEvent(new ConsultationAnnounced(id, consultation.slug()));
        });
  }

  public void extend(Viewer viewer, ConsultationId id, Instant newClosing, String reason) {
    String why = ReceivedText.required("reason", reason, MAX_REASON);
    change(
        viewer,
        "extend",
        id,
        consultation -> {
          consultation.extend(newClosing, clock.instant());
          timeline.add(
              consultation,
              TimelineKind.EXTENDED,
              clock.instant(),
              "secretariat",
              why,
              Map.of("closesAt", newClosing.toString()));
          events.publishEvent(new ConsultationExtended(id, consultation.slug(), newClosing));
        });
  }

  public void changeQuestion(
      Viewer viewer, ConsultationId id, int number, QuestionDraft draft, String reason) {
    String why = ReceivedText.required("reason", reason, MAX_REASON);
    change(
        viewer,
        "edit",
        id,
        consultation -> {
          var question = consultation.question(number);
          revisions.save(question.change(draft, why, clock.instant()));
          timeline.add(
              consultation,
              TimelineKind.QUESTION_CHANGED,
              clock.instant(),
              "secretariat",
              why,
              Map.of("question", String.valueOf(number)));
          events.publishEvent(new QuestionChanged(id, consultation.slug(), question.id(), number));
        });
  }

  public void close(Viewer viewer, ConsultationId id, String reason) {
    String why = ReceivedText.required("reason", reason, MAX_REASON);
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
    String why = ReceivedText.required("reason", reason, MAX_REASON);
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

  /// What the clock did since the last look: told once, in public and as events.
  public void tellWhatTheClockDid() {
    useCases.change(
        () -> {
          Instant now = clock.instant();
          for (Consultation consultation : consultations.findUntold()) {
            if (consultation.tellOpened(now)) {
              tell(consultation, TimelineKind.OPENED, null);
              events.publishEvent(new ConsultationOpened(consultation.id(), consultation.slug()));
            }
            if (consultation.tellClosed(now)) {
              tell(consultation, TimelineKind.CLOSED, null);
              events.publishEvent(new ConsultationClosed(consultation.id(), consultation.slug()));
            }
          }
        });
  }

  /// A consultation held elsewhere: it begins and ends with what is imported. Without a viewer only
  // on the command line.
  public ConsultationId importHeld(
      @Nullable Viewer viewer, Slug slug, ConsultationDraft draft, Instant from, Instant until) {
    if (viewer != null && !viewer.opensConsultations()) {
      throw new NotAllowed("import");
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

  private Consultation store(Slug slug, ConsultationDraft draft) {
    if (consultations.existsBySlug(slug.value())) {
      throw new SlugIsTaken(slug);
    }
    return consultations.save(new Consultation(slug, draft, clock.instant()));
  }

  private void change(Viewer viewer, String act, ConsultationId id, Consumer<Consultation> change) {
    viewer.actor(act);
    if (!viewer.isSecretariatIn(id.scope())) {
      throw new NotAllowed(act);
    }
    useCases.change(() -> change.accept(load(id)));
  }

  private void tell(Consultation consultation, TimelineKind kind, @Nullable String reason) {
    timeline.add(consultation, kind, clock.instant(), "secretariat", reason, Map.of());
  }

  private Consultation load(ConsultationId id) {
    return consultations
        .findById(id.value())
        .orElseThrow(() -> new NotFound("consultation", id.value()));
  }

  private static boolean isVisible(Viewer viewer, ConsultationDetails consultation) {
    return consultation.phase().isPublic() || viewer.isStaffIn(consultation.id().scope());
  }
}
