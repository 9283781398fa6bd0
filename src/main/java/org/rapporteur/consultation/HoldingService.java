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
import org.rapporteur.consultation.timeline.Timeline;
import org.rapporteur.consultation.timeline.TimelineKind;
import org.rapporteur.consultation.words.ConsultationWords;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Holds a consultation in public, from its announcement to the archive: every change is told, most
/// with a reason.
@Service
public class HoldingService {

  public static final int MAX_REASON = 2000;

  private static final Step CLOSE =
      new Step(
          "close",
          (consultation, now) -> {
            consultation.close(now);
            consultation.tellClosed(now);
          },
          TimelineKind.CLOSED,
          ConsultationClosed::new);

  private static final Step WITHDRAW =
      new Step(
          "withdraw", Consultation::withdraw, TimelineKind.WITHDRAWN, ConsultationWithdrawn::new);

  private static final Step ARCHIVE =
      new Step("archive", Consultation::archive, TimelineKind.ARCHIVED, ConsultationArchived::new);

  private final ConsultationRepository consultations;
  private final StoredConsultations stored;
  private final QuestionHistory history;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  HoldingService(
      ConsultationRepository consultations,
      StoredConsultations stored,
      QuestionHistory history,
      Timeline timeline,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.consultations = consultations;
    this.stored = stored;
    this.history = history;
    this.timeline = timeline;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  public void extend(Viewer viewer, ConsultationId id, Instant newClosing, String reason) {
    String why = reason(reason);
    viewer.secretariat(id.scope(), "extend");
    stored.change(
        id,
        consultation -> {
          var now = clock.instant();
          consultation.extend(newClosing, now);
          var facts = Map.of("closesAt", newClosing.toString());
          timeline.add(id, consultation.slug(), TimelineKind.EXTENDED, now, why, facts);
          events.publishEvent(new ConsultationExtended(id, consultation.slug(), newClosing));
        });
  }

  /// Changes the words around the questions of a public consultation.
  public void revise(
      Viewer viewer, ConsultationId id, int version, ConsultationWords words, String reason) {
    String why = reason(reason);
    viewer.secretariat(id.scope(), "edit");
    stored.change(
        id,
        version,
        consultation -> {
          var now = clock.instant();
          consultation.revise(words, now);
          timeline.add(id, consultation.slug(), TimelineKind.REVISED, now, why);
        });
  }

  public void changeQuestion(
      Viewer viewer, ConsultationId id, int number, QuestionDraft draft, String reason) {
    String why = reason(reason);
    viewer.secretariat(id.scope(), "edit");
    stored.change(
        id,
        consultation -> {
          var now = clock.instant();
          var question = consultation.reviseQuestion(number, now);
          history.keep(question.id(), question.change(draft, why, now));
          var facts = Map.of("question", String.valueOf(number));
          timeline.add(id, consultation.slug(), TimelineKind.QUESTION_CHANGED, now, why, facts);
          events.publishEvent(new QuestionChanged(id, consultation.slug(), question.id(), number));
        });
  }

  public void close(Viewer viewer, ConsultationId id, String reason) {
    take(CLOSE, viewer, id, reason);
  }

  public void withdraw(Viewer viewer, ConsultationId id, String reason) {
    take(WITHDRAW, viewer, id, reason);
  }

  /// Ends the work on a reported consultation: everything stays readable, nothing is added any
  /// more.
  public void archive(Viewer viewer, ConsultationId id, String reason) {
    take(ARCHIVE, viewer, id, reason);
  }

  /// Asked by the report module when an edition is published; a later edition changes nothing here.
  public void markReported(Viewer viewer, ConsultationId id) {
    viewer.secretariat(id.scope(), "report");
    stored.change(
        id,
        consultation -> {
          var now = clock.instant();
          boolean first = consultation.phaseAt(now) != Phase.REPORTED;
          consultation.report(now);
          if (first) {
            timeline.add(id, consultation.slug(), TimelineKind.REPORTED, now, null);
            events.publishEvent(new ConsultationReported(id, consultation.slug()));
          }
        });
  }

  /// What the clock did since the last look: told once, in public and as events.
  public void tellWhatTheClockDid() {
    useCases.change(
        () -> {
          Instant now = clock.instant();
          for (Consultation consultation : consultations.findUntold(now)) {
            tellWhatTheClockDid(consultation, now);
          }
        });
  }

  private void tellWhatTheClockDid(Consultation consultation, Instant now) {
    var id = consultation.id();
    var slug = consultation.slug();
    var schedule = consultation.schedule();
    if (consultation.tellOpened(now)) {
      timeline.add(id, slug, TimelineKind.OPENED, orNow(schedule.opensAt(), now), null);
      events.publishEvent(new ConsultationOpened(id, slug));
    }
    if (consultation.tellClosed(now)) {
      timeline.add(id, slug, TimelineKind.CLOSED, orNow(schedule.closesAt(), now), null);
      events.publishEvent(new ConsultationClosed(id, slug));
    }
  }

  private void take(Step step, Viewer viewer, ConsultationId id, String reason) {
    String why = reason(reason);
    viewer.secretariat(id.scope(), step.act());
    stored.change(
        id,
        consultation -> {
          var now = clock.instant();
          step.change().accept(consultation, now);
          timeline.add(id, consultation.slug(), step.kind(), now, why);
          events.publishEvent(step.event().apply(id, consultation.slug()));
        });
  }

  private static Instant orNow(@Nullable Instant moment, Instant now) {
    return moment == null ? now : moment;
  }

  private static String reason(String typed) {
    return ReceivedText.required("reason", typed, MAX_REASON);
  }

  /// A change that needs nothing but a reason.
  private record Step(
      String act,
      BiConsumer<Consultation, Instant> change,
      TimelineKind kind,
      BiFunction<ConsultationId, Slug, Object> event) {}
}
