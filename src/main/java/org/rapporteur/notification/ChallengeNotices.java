package org.rapporteur.notification;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.notification.InboxItem.Kind;
import org.rapporteur.notification.InboxRepository.Row;
import org.rapporteur.report.challenge.ChallengeAnswered;
import org.rapporteur.report.challenge.ChallengeDetails;
import org.rapporteur.report.challenge.ChallengeId;
import org.rapporteur.report.challenge.ChallengeMade;
import org.rapporteur.report.challenge.ChallengeService;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Tells the secretariat of challenges to its report, and whoever made one of the answer.
@Component
class ChallengeNotices {

  private final InboxRepository inbox;
  private final ChallengeService challenges;
  private final AppointmentService appointments;
  private final Messages messages;
  private final UseCases useCases;
  private final Clock clock;

  ChallengeNotices(
      InboxRepository inbox,
      ChallengeService challenges,
      AppointmentService appointments,
      Messages messages,
      UseCases useCases,
      Clock clock) {
    this.inbox = inbox;
    this.challenges = challenges;
    this.appointments = appointments;
    this.messages = messages;
    this.useCases = useCases;
    this.clock = clock;
  }

  @AfterCommit
  void on(ChallengeMade event) {
    var told = appointments.holders(Role.SECRETARIAT, event.consultation().scope());
    useCases.change(
        () ->
            told.forEach(
                person -> tell(person, Kind.CHALLENGE, event.consultation(), event.challenge())));
  }

  @AfterCommit
  void on(ChallengeAnswered event) {
    challenges
        .find(event.challenge())
        .ifPresent(
            challenge ->
                useCases.change(
                    () ->
                        tell(
                            challenge.by(), Kind.ANSWER, event.consultation(), event.challenge())));
  }

  Optional<ChallengeDetails> find(Row row) {
    return challenges.find(new ChallengeId(row.subject()));
  }

  String words(Row row, ChallengeDetails challenge, Locale locale) {
    var answer = challenge.answer();
    return row.kind() == Kind.CHALLENGE || answer == null
        ? messages.text(
            locale, "notification.inbox.challenge", challenge.name(), challenge.paragraph())
        : messages.text(
            locale,
            "notification.inbox.challenge.answered",
            challenge.paragraph(),
            messages.text(locale, answer.outcome().key()));
  }

  private void tell(
      PersonId person, Kind kind, ConsultationId consultation, ChallengeId challenge) {
    inbox.add(
        kind.name().toLowerCase(Locale.ROOT) + ":challenge:" + challenge.value(),
        person,
        kind,
        consultation,
        challenge.value(),
        clock.instant(),
        true);
  }
}
