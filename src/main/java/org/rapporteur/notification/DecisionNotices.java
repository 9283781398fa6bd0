package org.rapporteur.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.moderation.ContributorNotice;
import org.rapporteur.moderation.ContributorNoticeService;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Notifies comment authors of moderation decisions once the undo period is over.
@Component
class DecisionNotices {

  private static final int MAX_BATCH_SIZE = 100;

  /// Older decisions appear in the inbox only.
  private static final Duration MAX_MAIL_AGE = Duration.ofDays(3);

  private final InboxSql inboxSql;
  private final MailService mailService;
  private final PersonService people;
  private final ConsultationService consultations;
  private final ContributorNoticeService notices;
  private final Messages messages;
  private final Transactions transactions;
  private final Clock clock;

  DecisionNotices(
      InboxSql inboxSql,
      MailService mailService,
      PersonService people,
      ConsultationService consultations,
      ContributorNoticeService notices,
      Messages messages,
      Transactions transactions,
      Clock clock) {
    this.inboxSql = inboxSql;
    this.mailService = mailService;
    this.people = people;
    this.consultations = consultations;
    this.notices = notices;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Sends the notices whose undo period is over. A decision undone within that period sends
  /// nothing, and neither does its reversal.
  void sendDue() {
    var due = inboxSql.findDue(clock.instant(), MAX_BATCH_SIZE);
    var noticesByDecision =
        notices.findNotices(due.stream().map(row -> new DecisionId(row.subject())).toList());
    for (var row : due) {
      transactions.write(() -> deliver(row, noticesByDecision.get(new DecisionId(row.subject()))));
    }
  }

  private void deliver(InboxRow row, @Nullable ContributorNotice notice) {
    if (notice == null || !isStillValid(row, notice)) {
      inboxSql.deleteHidden(row.id());
      return;
    }
    inboxSql.markShown(row.id());
    var decision = notice.decision();
    var consultation = consultations.get(row.consultation());
    people
        .find(row.person())
        .filter(person -> canBeMailed(decision, person.id()))
        .ifPresent(
            person ->
                mailService.queue(
                    "decision:" + row.subject() + ":" + row.person().value(),
                    person.id(),
                    person.email(),
                    person.language(),
                    "decision",
                    link(consultation, decision),
                    Map.of(
                        "what", title(messages, messages.localeFor(person.language()), notice),
                        "title", consultation.title().inLanguage(person.language()),
                        "words", decision.messageToContributor())));
  }

  /// False for decisions made before the account existed, for example in imported or sample data.
  private boolean canBeMailed(DecisionDetails decision, PersonId person) {
    return decision.decidedAt().plus(MAX_MAIL_AGE).isAfter(clock.instant())
        && people.findRegistrationTime(person).filter(decision.decidedAt()::isBefore).isEmpty();
  }

  private boolean isStillValid(InboxRow row, ContributorNotice notice) {
    var reversedDecision = notice.reversedDecision();
    return !notice.isCoveredByAnother()
        && (reversedDecision == null
            ? notice.decision().isInForce()
            : inboxSql.isShown("decision:" + reversedDecision.value(), row.person()));
  }

  static String title(Messages messages, Locale locale, ContributorNotice notice) {
    return messages.text(
        locale, "notification.decision." + notice.decision().action(), notice.subject());
  }

  private static String link(ConsultationDetails consultation, DecisionDetails decision) {
    return ModerationLinks.decision(consultation.slug(), decision.number());
  }
}
