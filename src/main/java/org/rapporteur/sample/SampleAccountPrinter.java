package org.rapporteur.sample;

import java.util.Locale;
import org.rapporteur.sample.SampleAccounts.SampleRole;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.shared.cli.Console;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Prints the site's URL and the sample accounts on the console at each start.
@Component
@ConditionalOnWebApplication
class SampleAccountPrinter {

  /// Printed instead of the password if this server does not have the password file.
  private static final String UNKNOWN_PASSWORD = "?";

  private final SampleService sample;
  private final SamplePassword password;
  private final Messages messages;
  private final SiteAddress address;

  SampleAccountPrinter(
      SampleService sample, SamplePassword password, Messages messages, SiteAddress address) {
    this.sample = sample;
    this.password = password;
    this.messages = messages;
    this.address = address;
  }

  // Runs first, so that the link for the first administrator is printed below.
  @Order(0)
  @EventListener(ApplicationReadyEvent.class)
  void print() {
    printMessage("sample.address", address.urlOrLocalhost() + "/");
    if (!sample.isPresent()) {
      return;
    }
    printMessage("sample.accounts", password.find().orElse(UNKNOWN_PASSWORD));
    for (SampleRole role : SampleRole.values()) {
      printMessage("sample.account." + role, role.email());
    }
  }

  private void printMessage(String key, Object... arguments) {
    Console.print(messages.text(Locale.ENGLISH, key, arguments));
  }
}
