package org.rapporteur.notification;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.report.challenge.ChallengeAnswered;
import org.rapporteur.report.challenge.ChallengeDetails;
import org.rapporteur.report.challenge.ChallengeId;
import org.rapporteur.report.challenge.ChallengeMade;
import org.rapporteur.report.challenge.ChallengeService;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Adds inbox items about challenges: one for the secretariat when a challenge is made, one for the
/// challenger when it is answered.
@Component
class ChallengeNotices {

  private final InboxSql inboxSql;
  private final ChallengeService challenges;
  private final AppointmentService appointments;
  private final Messages messages;
  private final Transactions transactions;
  private final Clock clock;

  ChallengeNotices(
      InboxSql inboxSql,
      ChallengeService challenges,
      AppointmentService appointments,
      Messages messages,
      Transactions transactions,
      Clock clock) {
    this.inboxSql = inboxSql;
    this.challenges = challenges;
    this.appointments = appointments;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  @AfterCommit
  void on(ChallengeMade event) {
    var recipients = appointments.listAppointed(Role.SECRETARIAT, event.consultation().scope());
    transactions.write(
        () ->
            recipients.forEach(
                person ->
                    addItem(
                        person, InboxItemKind.CHALLENGE, event.consultation(), event.challenge())));
  }

  @AfterCommit
  void on(ChallengeAnswered event) {
    challenges
        .find(event.challenge())
        .ifPresent(
            challenge ->
                transactions.write(
                    () ->
                        addItem(
                            challenge.by(),
                            InboxItemKind.ANSWER,
                            event.consultation(),
                            event.challenge())));
  }

  Optional<ChallengeDetails> findChallenge(InboxRow row) {
    return challenges.find(new ChallengeId(row.subject()));
  }

  String title(InboxRow row, ChallengeDetails challenge, Locale locale) {
    var answer = challenge.answer();
    return row.kind() == InboxItemKind.CHALLENGE || answer == null
        ? messages.text(
            locale, "notification.inbox.challenge", challenge.name(), challenge.paragraph())
        : messages.text(
            locale,
            "notification.inbox.challenge.answered",
            challenge.paragraph(),
            messages.text(locale, answer.outcome().key()));
  }

  private void addItem(
      PersonId recipient, InboxItemKind kind, ConsultationId consultation, ChallengeId challenge) {
    inboxSql.add(
        kind.name().toLowerCase(Locale.ROOT) + ":challenge:" + challenge.value(),
        recipient,
        kind,
        consultation,
        challenge.value(),
        clock.instant(),
        true);
  }
}
