package org.rapporteur.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.moderation.ContributorNotice;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Queues mails that tell comment authors about moderation decisions.
@Component
public class DecisionMails {

  /// Older decisions appear in the inbox only.
  private static final Duration MAX_AGE = Duration.ofDays(3);

  private final MailService mailService;
  private final PersonService people;
  private final ConsultationService consultations;
  private final Messages messages;
  private final Clock clock;

  DecisionMails(
      MailService mailService,
      PersonService people,
      ConsultationService consultations,
      Messages messages,
      Clock clock) {
    this.mailService = mailService;
    this.people = people;
    this.consultations = consultations;
    this.messages = messages;
    this.clock = clock;
  }

  public void queue(PersonId author, ContributorNotice notice) {
    people
        .find(author)
        .filter(person -> canBeMailed(notice.decision(), person.id()))
        .ifPresent(person -> queueMail(person, notice));
  }

  public static String title(Messages messages, Locale locale, ContributorNotice notice) {
    return messages.text(
        locale, "notification.decision." + notice.decision().action(), notice.subject());
  }

  private void queueMail(PersonDetails person, ContributorNotice notice) {
    var decision = notice.decision();
    var consultation = consultations.get(decision.consultation());
    mailService.queue(
        "decision:" + decision.id().value() + ":" + person.id().value(),
        MailRecipient.fromPerson(person),
        "decision",
        ModerationLinks.decision(consultation.slug(), decision.number()),
        Map.of(
            "what", title(messages, messages.localeFor(person.language()), notice),
            "title", consultation.title().inLanguage(person.language()),
            "words", decision.messageToContributor()));
  }

  /// False for decisions made before the account existed, for example in imported or sample data.
  private boolean canBeMailed(DecisionDetails decision, PersonId person) {
    return decision.decidedAt().plus(MAX_AGE).isAfter(clock.instant())
        && people.findRegistrationTime(person).filter(decision.decidedAt()::isBefore).isEmpty();
  }
}
