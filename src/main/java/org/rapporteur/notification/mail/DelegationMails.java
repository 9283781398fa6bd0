package org.rapporteur.notification.mail;

import java.util.Map;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.delegation.DelegationHeadChanged;
import org.rapporteur.identity.delegation.DelegationRefused;
import org.rapporteur.identity.delegation.DelegationVerified;
import org.rapporteur.identity.delegation.SpeakerAdded;
import org.rapporteur.identity.delegation.SpeakerAuthorizationEnded;
import org.rapporteur.identity.delegation.SpeakerInvited;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Queues mails about changes to the speakers of a delegation. People get no mail about their own
/// actions.
@Component
class DelegationMails {

  /// A mail about one event of a delegation.
  ///
  /// @param template message key part after `delegation-`, such as `verified`
  /// @param slug slug of the delegation
  /// @param name name of the delegation
  /// @param text answer to a request, name of a new speaker, or empty
  /// @param eventTime distinguishes repeated events; empty for an event that happens once
  private record DelegationMail(
      String template,
      DelegationId delegation,
      Slug slug,
      String name,
      String text,
      String eventTime) {

    String key(PersonId person) {
      return "delegation-%s:%d:%d:%s"
          .formatted(template, delegation.value(), person.value(), eventTime);
    }
  }

  private final MailService mailService;
  private final PersonService people;
  private final Transactions transactions;

  DelegationMails(MailService mailService, PersonService people, Transactions transactions) {
    this.mailService = mailService;
    this.people = people;
    this.transactions = transactions;
  }

  @AfterCommit
  void on(DelegationVerified event) {
    queue(
        new DelegationMail(
            "verified",
            event.delegation(),
            event.delegationSlug(),
            event.delegationName(),
            event.answer(),
            ""),
        event.requestedBy());
  }

  @AfterCommit
  void on(DelegationRefused event) {
    queue(
        new DelegationMail(
            "refused",
            event.delegation(),
            event.delegationSlug(),
            event.delegationName(),
            event.reason(),
            ""),
        event.requestedBy());
  }

  /// The invited e-mail address may have no account. The mail then uses the language of the head of
  /// delegation.
  @AfterCommit
  void on(SpeakerInvited event) {
    var invited = people.findByEmail(event.email());
    var head = people.find(event.invitedBy()).orElseThrow();
    transactions.write(
        () ->
            mailService.queue(
                "delegation-invited:%d:%s:%s"
                    .formatted(event.delegation().value(), event.at(), event.invitedBy().value()),
                new MailRecipient(
                    invited.map(PersonDetails::id).orElse(null),
                    event.email(),
                    invited.orElse(head).language()),
                "delegation-invited",
                "/account/delegations",
                Map.of("name", event.delegationName(), "head", head.name())));
  }

  /// Notifies the head who sent the invitation.
  @AfterCommit
  void on(SpeakerAdded event) {
    String speaker = people.find(event.speaker()).map(PersonDetails::name).orElse("");
    queue(
        new DelegationMail(
            "joined",
            event.delegation(),
            event.delegationSlug(),
            event.delegationName(),
            speaker,
            event.at().toString()),
        event.invitedBy());
  }

  @AfterCommit
  void on(SpeakerAuthorizationEnded event) {
    if (!event.endedBy().equals(event.speaker())) {
      queue(
          new DelegationMail(
              "ended",
              event.delegation(),
              event.delegationSlug(),
              event.delegationName(),
              "",
              event.at().toString()),
          event.speaker());
    }
  }

  /// Notifies the new head, and the former head if someone else made the change.
  @AfterCommit
  void on(DelegationHeadChanged event) {
    String time = event.at().toString();
    queue(
        new DelegationMail(
            "head", event.delegation(), event.delegationSlug(), event.delegationName(), "", time),
        event.newHead());
    if (!event.changedBy().equals(event.previousHead())) {
      queue(
          new DelegationMail(
              "no-head",
              event.delegation(),
              event.delegationSlug(),
              event.delegationName(),
              "",
              time),
          event.previousHead());
    }
  }

  private void queue(DelegationMail mail, PersonId person) {
    people
        .find(person)
        .ifPresent(
            recipient ->
                transactions.write(
                    () ->
                        mailService.queue(
                            mail.key(person),
                            MailRecipient.fromPerson(recipient),
                            "delegation-" + mail.template(),
                            "/delegations/" + mail.slug(),
                            Map.of("name", mail.name(), "text", mail.text()))));
  }
}
