package org.rapporteur.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.rapporteur.consultation.question.QuestionChanged;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.QuestionHistory;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.timeline.NewTimelineEvent;
import org.rapporteur.consultation.timeline.Timeline;
import org.rapporteur.consultation.timeline.TimelineKind;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Changes a consultation after its announcement. Every change is recorded on the public timeline,
/// and most changes need a reason.
@Service
public class ConsultationLifecycleService {

  private static final int MAX_REASON_LENGTH = 2_000;

  private static final PhaseChange CLOSE =
      new PhaseChange(
          "close",
          (consultation, now) -> {
            consultation.close(now);
            // Otherwise the scheduler would publish the closing a second time.
            consultation.recordClosing(now);
          },
          TimelineKind.CLOSED,
          ConsultationClosed::new);

  private static final PhaseChange WITHDRAW =
      new PhaseChange(
          "withdraw", Consultation::withdraw, TimelineKind.WITHDRAWN, ConsultationWithdrawn::new);

  private static final PhaseChange ARCHIVE =
      new PhaseChange(
          "archive", Consultation::archive, TimelineKind.ARCHIVED, ConsultationArchived::new);

  private final ConsultationRepository consultations;
  private final ConsultationStore store;
  private final QuestionHistory history;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  ConsultationLifecycleService(
      ConsultationRepository consultations,
      ConsultationStore store,
      QuestionHistory history,
      Timeline timeline,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.consultations = consultations;
    this.store = store;
    this.history = history;
    this.timeline = timeline;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void extend(Viewer viewer, ConsultationId id, Instant newClosing, String reason) {
    String validReason = requireReason(reason);
    viewer.requireSecretariat(id.scope(), "extend");
    store.change(
        id,
        consultation -> {
          var now = clock.instant();
          consultation.extend(newClosing, now);
          timeline.record(
              id, consultation.slug(), NewTimelineEvent.forExtension(now, validReason, newClosing));
          events.publishEvent(new ConsultationExtended(id, consultation.slug(), newClosing));
        });
  }

  /// Changes the title, introduction or mandate of a public consultation. Throws
  /// [ConsultationEditConflict] if `version` is outdated.
  public void revise(
      Viewer viewer, ConsultationId id, int version, ConsultationTexts texts, String reason) {
    String validReason = requireReason(reason);
    viewer.requireSecretariat(id.scope(), "edit");
    store.change(
        id,
        version,
        consultation -> {
          var now = clock.instant();
          consultation.reviseTexts(texts, now);
          timeline.record(
              id,
              consultation.slug(),
              NewTimelineEvent.withReason(TimelineKind.REVISED, now, validReason));
          events.publishEvent(new ConsultationTextsChanged(id));
        });
  }

  public void changeQuestion(
      Viewer viewer, ConsultationId id, int number, QuestionDraft draft, String reason) {
    String validReason = requireReason(reason);
    viewer.requireSecretariat(id.scope(), "edit");
    store.change(
        id,
        consultation -> {
          var now = clock.instant();
          var previous = consultation.reviseQuestion(number, draft, validReason, now);
          var question = consultation.question(number).id();
          history.save(question, previous);
          timeline.record(
              id,
              consultation.slug(),
              NewTimelineEvent.forRevisedQuestion(now, validReason, number));
          events.publishEvent(new QuestionChanged(id, consultation.slug(), question, number));
        });
  }

  public void close(Viewer viewer, ConsultationId id, String reason) {
    execute(CLOSE, viewer, id, reason);
  }

  public void withdraw(Viewer viewer, ConsultationId id, String reason) {
    execute(WITHDRAW, viewer, id, reason);
  }

  /// Archives a reported consultation. Everything remains readable, but nothing can be added.
  public void archive(Viewer viewer, ConsultationId id, String reason) {
    execute(ARCHIVE, viewer, id, reason);
  }

  /// Marks the consultation as reported when an edition of the report is published. Later editions
  /// change nothing.
  public void markReported(Viewer viewer, ConsultationId id) {
    viewer.requireSecretariat(id.scope(), "report");
    store.change(
        id,
        consultation -> {
          var now = clock.instant();
          boolean isFirstEdition = consultation.phaseAt(now) != Phase.REPORTED;
          consultation.report(now);
          if (isFirstEdition) {
            timeline.record(
                id,
                consultation.slug(),
                NewTimelineEvent.withoutReason(TimelineKind.REPORTED, now));
            events.publishEvent(new ConsultationReported(id, consultation.slug()));
          }
        });
  }

  /// Records and publishes the openings and closings that are due. Each of them is published once.
  public void publishTransitions() {
    transactions.write(
        () -> {
          Instant now = clock.instant();
          for (Consultation consultation : consultations.findTransitionsToRecord(now)) {
            publishDueTransitions(consultation, now);
          }
        });
  }

  /// Publishes the due opening and closing of an announced consultation. Its schedule is complete,
  /// because an announcement requires both times.
  private void publishDueTransitions(Consultation consultation, Instant now) {
    var id = consultation.id();
    var slug = consultation.slug();
    var schedule = consultation.schedule();
    if (consultation.recordOpening(now)) {
      timeline.record(
          id,
          slug,
          NewTimelineEvent.withoutReason(
              TimelineKind.OPENED, Objects.requireNonNull(schedule.opensAt())));
      events.publishEvent(new ConsultationOpened(id, slug));
    }
    if (consultation.recordClosing(now)) {
      timeline.record(
          id,
          slug,
          NewTimelineEvent.withoutReason(
              TimelineKind.CLOSED, Objects.requireNonNull(schedule.closesAt())));
      events.publishEvent(new ConsultationClosed(id, slug));
    }
  }

  private void execute(PhaseChange phaseChange, Viewer viewer, ConsultationId id, String reason) {
    String validReason = requireReason(reason);
    viewer.requireSecretariat(id.scope(), phaseChange.action());
    store.change(
        id,
        consultation -> {
          var now = clock.instant();
          phaseChange.change().accept(consultation, now);
          timeline.record(
              id,
              consultation.slug(),
              NewTimelineEvent.withReason(phaseChange.kind(), now, validReason));
          events.publishEvent(phaseChange.event().apply(id, consultation.slug()));
        });
  }

  private static String requireReason(String input) {
    return InputText.requireText("reason", input, MAX_REASON_LENGTH);
  }

  /// A change of the phase that needs only a reason.
  ///
  /// @param action names the act in the refusal if the viewer is not allowed
  private record PhaseChange(
      String action,
      BiConsumer<Consultation, Instant> change,
      TimelineKind kind,
      BiFunction<ConsultationId, Slug, Object> event) {}
}
