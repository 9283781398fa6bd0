package org.rapporteur.identity.account;

import org.rapporteur.identity.PersonService;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.SiteAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints a one-time link for the first administrator while the installation has no account. Each
/// start revokes the earlier link.
@Component
class FirstAdministratorLink {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorLink.class);

  private final PersonService people;
  private final CredentialSql credentials;
  private final SiteAddress address;

  FirstAdministratorLink(PersonService people, CredentialSql credentials, SiteAddress address) {
    this.people = people;
    this.credentials = credentials;
    this.address = address;
  }

  @EventListener(ApplicationReadyEvent.class)
  void print() {
    if (people.hasNoPeople()) {
      LOG.info(
          "This installation has no administrator. Within an hour, open {}{}",
          address.urlOrLocalhost(),
          AccountLinks.firstAdministrator(create()));
    }
  }

  Secret create() {
    credentials.revokeAll(null, CredentialPurpose.FIRST_ADMINISTRATOR);
    return credentials.create(null, CredentialPurpose.FIRST_ADMINISTRATOR, null);
  }
}
