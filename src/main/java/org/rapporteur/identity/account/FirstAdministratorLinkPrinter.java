package org.rapporteur.identity.account;

import java.util.Locale;
import org.rapporteur.identity.PersonService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.shared.cli.Console;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Prints a one-time link that creates an administrator, at each start while there is none.
@Component
@ConditionalOnWebApplication
class FirstAdministratorLinkPrinter {

  private final PersonService people;
  private final AdministratorService administrators;
  private final Messages messages;
  private final SiteAddress address;

  FirstAdministratorLinkPrinter(
      PersonService people,
      AdministratorService administrators,
      Messages messages,
      SiteAddress address) {
    this.people = people;
    this.administrators = administrators;
    this.messages = messages;
    this.address = address;
  }

  // Runs last, so that the link is easy to find below the URL of the site.
  @Order(Ordered.LOWEST_PRECEDENCE)
  @EventListener(ApplicationReadyEvent.class)
  void print() {
    if (!people.hasAdministrator()) {
      String link =
          address.urlOrLocalhost()
              + AccountLinks.firstAdministratorPath(administrators.createLink());
      Console.print(messages.text(Locale.ENGLISH, "identity.administrator.none", link));
    }
  }
}
