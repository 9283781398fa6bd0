package org.rapporteur.identity.account;

import org.rapporteur.identity.PersonService;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.SiteAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints the one-time link for the first administrator where there is nobody yet. Each start makes
/// the link of the start before worthless.
@Component
class FirstAdministrator {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final PersonService people;
  private final Credentials credentials;
  private final SiteAddress address;

  FirstAdministrator(PersonService people, Credentials credentials, SiteAddress address) {
    this.people = people;
    this.credentials = credentials;
    this.address = address;
  }

  @EventListener(ApplicationReadyEvent.class)
  void invite() {
    if (people.isNobody()) {
      LOG.info(
          "This installation has no administrator. Within an hour, open {}{}",
          address.orLocal(),
          AccountLinks.firstAdministrator(link()));
    }
  }

  Secret link() {
    credentials.endAll(null, CredentialPurpose.FIRST_ADMINISTRATOR);
    return credentials.make(null, CredentialPurpose.FIRST_ADMINISTRATOR, null);
  }
}
