package org.rapporteur.notification.mail;

import java.time.Clock;
import java.time.Duration;
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

/// Queues a mail to the contributor for each moderation decision.
@Component
public class DecisionMails {

  /// Older decisions appear in the inbox only.
  private static final Duration MAX_AGE = Duration.ofDays(3);

  private final MailService mailService;
  private final PersonService people;
  private final ConsultationService consultations;
  private final DecisionTitles titles;
  private final Messages messages;
  private final Clock clock;

  DecisionMails(
      MailService mailService,
      PersonService people,
      ConsultationService consultations,
      DecisionTitles titles,
      Messages messages,
      Clock clock) {
    this.mailService = mailService;
    this.people = people;
    this.consultations = consultations;
    this.titles = titles;
    this.messages = messages;
    this.clock = clock;
  }

  public void queue(PersonId author, ContributorNotice notice) {
    people
        .find(author)
        .filter(person -> isRecent(notice.decision()))
        .filter(person -> !isOlderThanAccount(notice.decision(), person.id()))
        .ifPresent(person -> queueMail(person, notice));
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
            "decision", titles.render(notice, messages.localeFor(person.language())),
            "title", consultation.title().inLanguage(person.language()),
            "message", decision.messageToContributor()));
  }

  private boolean isRecent(DecisionDetails decision) {
    return decision.decidedAt().plus(MAX_AGE).isAfter(clock.instant());
  }

  /// True for decisions in imported or sample data that precede the account.
  private boolean isOlderThanAccount(DecisionDetails decision, PersonId person) {
    return people.findRegistrationTime(person).filter(decision.decidedAt()::isBefore).isPresent();
  }
}
