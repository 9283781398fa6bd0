package org.rapporteur.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionChanged;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.QuestionHistory;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.timeline.Timeline;
import org.rapporteur.consultation.timeline.TimelineKind;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Changes a consultation in public, from its announcement to the archive. Every change is recorded
/// on the timeline, most with a reason.
@Service
public class ConsultationLifecycleService {

  public static final int MAX_REASON = 2000;

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
          var facts = Map.of("closesAt", newClosing.toString());
          timeline.add(id, consultation.slug(), TimelineKind.EXTENDED, now, validReason, facts);
          events.publishEvent(new ConsultationExtended(id, consultation.slug(), newClosing));
        });
  }

  /// Changes the title, introduction or mandate of a public consultation.
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
          timeline.add(id, consultation.slug(), TimelineKind.REVISED, now, validReason);
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
          var facts = Map.of("question", String.valueOf(number));
          timeline.add(
              id, consultation.slug(), TimelineKind.QUESTION_CHANGED, now, validReason, facts);
          events.publishEvent(new QuestionChanged(id, consultation.slug(), question, number));
        });
  }

  public void close(Viewer viewer, ConsultationId id, String reason) {
    execute(CLOSE, viewer, id, reason);
  }

  public void withdraw(Viewer viewer, ConsultationId id, String reason) {
    execute(WITHDRAW, viewer, id, reason);
  }

  /// Everything stays readable; nothing can be added.
  public void archive(Viewer viewer, ConsultationId id, String reason) {
    execute(ARCHIVE, viewer, id, reason);
  }

  /// Called when an edition of the report is published. Only the first edition changes the stage.
  public void markReported(Viewer viewer, ConsultationId id) {
    viewer.requireSecretariat(id.scope(), "report");
    store.change(
        id,
        consultation -> {
          var now = clock.instant();
          boolean isFirstEdition = consultation.phaseAt(now) != Phase.REPORTED;
          consultation.report(now);
          if (isFirstEdition) {
            timeline.add(id, consultation.slug(), TimelineKind.REPORTED, now);
            events.publishEvent(new ConsultationReported(id, consultation.slug()));
          }
        });
  }

  /// Records and publishes openings and closings that are due. Each is published once.
  public void publishTransitions() {
    transactions.write(
        () -> {
          Instant now = clock.instant();
          for (Consultation consultation : consultations.findTransitionsToRecord(now)) {
            publishTransitions(consultation, now);
          }
        });
  }

  private void publishTransitions(Consultation consultation, Instant now) {
    var id = consultation.id();
    var slug = consultation.slug();
    var schedule = consultation.schedule();
    if (consultation.recordOpening(now)) {
      timeline.add(id, slug, TimelineKind.OPENED, orNow(schedule.opensAt(), now));
      events.publishEvent(new ConsultationOpened(id, slug));
    }
    if (consultation.recordClosing(now)) {
      timeline.add(id, slug, TimelineKind.CLOSED, orNow(schedule.closesAt(), now));
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
          timeline.add(id, consultation.slug(), phaseChange.kind(), now, validReason);
          events.publishEvent(phaseChange.event().apply(id, consultation.slug()));
        });
  }

  private static Instant orNow(@Nullable Instant moment, Instant now) {
    return moment == null ? now : moment;
  }

  private static String requireReason(String input) {
    return InputText.requireText("reason", input, MAX_REASON);
  }

  /// A phase change that only needs a reason.
  private record PhaseChange(
      String action,
      BiConsumer<Consultation, Instant> change,
      TimelineKind kind,
      BiFunction<ConsultationId, Slug, Object> event) {}
}
