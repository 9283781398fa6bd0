package org.rapporteur.sample;

import java.util.Locale;
import org.rapporteur.sample.SampleAccounts.SampleRole;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.shared.cli.Console;
import org.rapporteur.shared.database.EmbeddedMariaDb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Loads the sample at the first start if it is enabled. Prints the site's URL and the sample
/// accounts at each start.
@Component
@ConditionalOnWebApplication
class SampleStart {

  private final SampleService sample;
  private final SamplePassword password;
  private final Messages messages;
  private final SiteAddress address;
  private final boolean isWanted;

  SampleStart(
      SampleService sample,
      SamplePassword password,
      Messages messages,
      SiteAddress address,
      SampleSettings settings,
      @Value("${RAPPORTEUR_SAMPLE_BY_DEFAULT:false}") boolean isDefault,
      ObjectProvider<EmbeddedMariaDb> embedded) {
    this.sample = sample;
    this.password = password;
    this.messages = messages;
    this.address = address;
    var isWanted = settings.sample();
    this.isWanted = isWanted == null ? isDefault && embedded.getIfAvailable() != null : isWanted;
  }

  // Runs before the first administrator is invited; the sample includes one.
  @EventListener(ApplicationStartedEvent.class)
  void loadIfWanted() {
    if (isWanted) {
      sample.loadIfNew();
    }
  }

  @Order(0)
  @EventListener(ApplicationReadyEvent.class)
  void printAccounts() {
    print("sample.address", address.urlOrLocalhost() + "/");
    if (!sample.isPresent()) {
      return;
    }
    print("sample.accounts", password.find().orElse("?"));
    for (SampleRole role : SampleRole.values()) {
      print("sample.account." + role, role.email());
    }
  }

  private void print(String key, Object... arguments) {
    Console.print(messages.text(Locale.ENGLISH, key, arguments));
  }
}
