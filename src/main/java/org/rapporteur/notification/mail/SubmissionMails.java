package org.rapporteur.notification.mail;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.JointSubmissionChanged;
import org.rapporteur.discussion.SubmissionSent;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.notification.following.OwnMailRecipients;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Queues mails about formal submissions: a receipt or notice when one is sent, and a notice to the
/// other co-submitting delegations when one of them changes it.
@Component
class SubmissionMails {

  private final MailService mailService;
  private final DelegationService delegations;
  private final PersonService people;
  private final ConsultationService consultations;
  private final OwnMailRecipients mailRecipients;
  private final Transactions transactions;

  SubmissionMails(
      MailService mailService,
      DelegationService delegations,
      PersonService people,
      ConsultationService consultations,
      OwnMailRecipients mailRecipients,
      Transactions transactions) {
    this.mailService = mailService;
    this.delegations = delegations;
    this.people = people;
    this.consultations = consultations;
    this.mailRecipients = mailRecipients;
    this.transactions = transactions;
  }

  @AfterCommit
  void on(JointSubmissionChanged event) {
    var ownSpeakers = Set.copyOf(delegations.listSpeakers(Set.of(event.changedBy())));
    var recipients =
        people.findByIds(
            delegations.listSpeakers(event.partners()).stream()
                .filter(person -> !ownSpeakers.contains(person))
                .toList());
    transactions.write(
        () -> recipients.values().forEach(person -> queueChangedMail(person, event)));
  }

  @AfterCommit
  void on(SubmissionSent event) {
    var candidates = new HashSet<>(delegations.listSpeakers(Set.of(event.delegation())));
    candidates.add(event.sentBy());
    var detailsByPerson = people.findByIds(candidates);
    var sender = detailsByPerson.get(event.sentBy());
    String senderName = sender == null ? event.delegationName() : sender.name();
    var recipients = mailRecipients.select(detailsByPerson.keySet());
    transactions.write(
        () ->
            recipients.forEach(
                person ->
                    queueSentMail(
                        Objects.requireNonNull(detailsByPerson.get(person)), senderName, event)));
  }

  private void queueSentMail(PersonDetails person, String senderName, SubmissionSent event) {
    mailService.queue(
        "submission-sent:%d:%d".formatted(event.submission().value(), person.id().value()),
        MailRecipient.fromPerson(person),
        person.id().equals(event.sentBy()) ? "submission-received" : "submission-sent",
        event.receiptPath(),
        Map.of(
            "submission",
            SubmissionLinks.reference(event.number()),
            "sender",
            senderName,
            "delegation",
            event.delegationName(),
            "title",
            consultations.get(event.consultation()).title().inLanguage(person.language())));
  }

  private void queueChangedMail(PersonDetails person, JointSubmissionChanged event) {
    mailService.queue(
        "submission-changed:%d:%d:%d"
            .formatted(event.submission().value(), event.version(), person.id().value()),
        MailRecipient.fromPerson(person),
        "submission-changed",
        event.path(),
        Map.of(
            "submission",
            SubmissionLinks.reference(event.number()),
            "title",
            consultations.get(event.consultation()).title().inLanguage(person.language())));
  }
}
