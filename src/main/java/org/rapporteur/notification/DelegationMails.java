package org.rapporteur.notification;

import java.util.Map;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.delegation.DelegationRefused;
import org.rapporteur.identity.delegation.DelegationVerified;
import org.rapporteur.identity.delegation.HeadshipHandedOver;
import org.rapporteur.identity.delegation.SpeakerAdded;
import org.rapporteur.identity.delegation.SpeakerEnded;
import org.rapporteur.identity.delegation.SpeakerInvited;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Tells by mail what changed about whoever may speak for a delegation. Nobody is told of what they
/// did themselves.
@Component
class DelegationMails {

  private final Mails mails;
  private final PersonService people;
  private final UseCases useCases;

  DelegationMails(Mails mails, PersonService people, UseCases useCases) {
    this.mails = mails;
    this.people = people;
    this.useCases = useCases;
  }

  @AfterCommit
  void on(DelegationVerified event) {
    tell(
        "verified",
        event.requestedBy(),
        "",
        event.delegation(),
        event.slug(),
        facts(event.name(), event.words()));
  }

  @AfterCommit
  void on(DelegationRefused event) {
    tell(
        "refused",
        event.requestedBy(),
        "",
        event.delegation(),
        event.slug(),
        facts(event.name(), event.reason()));
  }

  /// To an address of which nobody has to have an account, in the language of whoever has, else of
  /// the head.
  @AfterCommit
  void on(SpeakerInvited event) {
    var invited = people.find(event.email());
    var head = people.find(event.by()).orElseThrow();
    useCases.change(
        () ->
            mails.write(
                "delegation-invited:%d:%s:%s"
                    .formatted(event.delegation().value(), event.at(), event.by().value()),
                invited.map(PersonDetails::id).orElse(null),
                event.email(),
                invited.orElse(head).language(),
                "delegation-invited",
                "/account/delegations",
                Map.of("name", event.name(), "head", head.name())));
  }

  /// The head who invited; the speaker accepted.
  @AfterCommit
  void on(SpeakerAdded event) {
    String speaker = people.find(event.speaker()).map(PersonDetails::name).orElse("");
    tell(
        "joined",
        event.by(),
        event.at().toString(),
        event.delegation(),
        event.slug(),
        facts(event.name(), speaker));
  }

  @AfterCommit
  void on(SpeakerEnded event) {
    if (!event.by().equals(event.speaker())) {
      tell(
          "ended",
          event.speaker(),
          event.at().toString(),
          event.delegation(),
          event.slug(),
          facts(event.name(), ""));
    }
  }

  /// Where the secretariat did it, the one who was head learns of it, too.
  @AfterCommit
  void on(HeadshipHandedOver event) {
    String at = event.at().toString();
    tell("head", event.head(), at, event.delegation(), event.slug(), facts(event.name(), ""));
    if (!event.by().equals(event.before())) {
      tell(
          "no-head", event.before(), at, event.delegation(), event.slug(), facts(event.name(), ""));
    }
  }

  private static Map<String, String> facts(String name, String words) {
    return Map.of("name", name, "words", words);
  }

  private void tell(
      String kind,
      PersonId person,
      String at,
      DelegationId delegation,
      Slug slug,
      Map<String, String> facts) {
    people
        .find(person)
        .ifPresent(
            who ->
                useCases.change(
                    () ->
                        mails.write(
                            "delegation-%s:%d:%d:%s"
                                .formatted(kind, delegation.value(), person.value(), at),
                            person,
                            who.email(),
                            who.language(),
                            "delegation-" + kind,
                            "/delegations/" + slug,
                            facts)));
  }
}
