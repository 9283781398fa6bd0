package org.rapporteur.notification;

import java.util.Map;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.delegation.DelegationHeadChanged;
import org.rapporteur.identity.delegation.DelegationRefused;
import org.rapporteur.identity.delegation.DelegationVerified;
import org.rapporteur.identity.delegation.SpeakerAdded;
import org.rapporteur.identity.delegation.SpeakerEnded;
import org.rapporteur.identity.delegation.SpeakerInvited;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Queues mails about changes to the speakers of a delegation. People get no mail about their own
/// actions.
@Component
class DelegationMails {

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
    queueMail(
        "verified",
        event.requestedBy(),
        "",
        event.delegation(),
        event.slug(),
        placeholders(event.name(), event.answer()));
  }

  @AfterCommit
  void on(DelegationRefused event) {
    queueMail(
        "refused",
        event.requestedBy(),
        "",
        event.delegation(),
        event.slug(),
        placeholders(event.name(), event.reason()));
  }

  /// The invited address may have no account. The mail then uses the language of the head of
  /// delegation.
  @AfterCommit
  void on(SpeakerInvited event) {
    var invited = people.find(event.email());
    var head = people.find(event.by()).orElseThrow();
    transactions.write(
        () ->
            mailService.queue(
                "delegation-invited:%d:%s:%s"
                    .formatted(event.delegation().value(), event.at(), event.by().value()),
                invited.map(PersonDetails::id).orElse(null),
                event.email(),
                invited.orElse(head).language(),
                "delegation-invited",
                "/account/delegations",
                Map.of("name", event.name(), "head", head.name())));
  }

  /// Notifies the head who sent the invitation.
  @AfterCommit
  void on(SpeakerAdded event) {
    String speaker = people.find(event.speaker()).map(PersonDetails::name).orElse("");
    queueMail(
        "joined",
        event.by(),
        event.at().toString(),
        event.delegation(),
        event.slug(),
        placeholders(event.name(), speaker));
  }

  @AfterCommit
  void on(SpeakerEnded event) {
    if (!event.by().equals(event.speaker())) {
      queueMail(
          "ended",
          event.speaker(),
          event.at().toString(),
          event.delegation(),
          event.slug(),
          placeholders(event.name(), ""));
    }
  }

  /// Notifies the new head, and the former head if someone else made the change.
  @AfterCommit
  void on(DelegationHeadChanged event) {
    String time = event.at().toString();
    queueMail(
        "head",
        event.newHead(),
        time,
        event.delegation(),
        event.slug(),
        placeholders(event.name(), ""));
    if (!event.by().equals(event.previousHead())) {
      queueMail(
          "no-head",
          event.previousHead(),
          time,
          event.delegation(),
          event.slug(),
          placeholders(event.name(), ""));
    }
  }

  private static Map<String, String> placeholders(String name, String text) {
    return Map.of("name", name, "words", text);
  }

  private void queueMail(
      String template,
      PersonId person,
      String eventTime,
      DelegationId delegation,
      Slug slug,
      Map<String, String> placeholders) {
    people
        .find(person)
        .ifPresent(
            recipient ->
                transactions.write(
                    () ->
                        mailService.queue(
                            "delegation-%s:%d:%d:%s"
                                .formatted(template, delegation.value(), person.value(), eventTime),
                            person,
                            recipient.email(),
                            recipient.language(),
                            "delegation-" + template,
                            "/delegations/" + slug,
                            placeholders)));
  }
}
