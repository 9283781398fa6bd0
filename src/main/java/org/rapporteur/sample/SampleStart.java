package org.rapporteur.sample;

import java.util.Locale;
import org.rapporteur.sample.SampleAccounts.Known;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.SiteAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Loads the sample at the first start where it is wanted, and says at each start where the product
/// is and whom one can be in it.
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
      @Value("${rapporteur.sample}") boolean isWanted) {
    this.sample = sample;
    this.password = password;
    this.messages = messages;
    this.address = address;
    this.isWanted = isWanted;
  }

  // Before the first administrator is invited: with the sample there is one.
  @EventListener(ApplicationStartedEvent.class)
  void load() {
    if (isWanted) {
      sample.loadWhereNew();
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    say("sample.address", address.orLocal() + "/");
    if (!sample.isPresent()) {
      return;
    }
    say("sample.accounts", password.known().orElse("?"));
    for (Known known : Known.values()) {
      say("sample.account." + known, known.email());
    }
  }

  @SuppressWarnings("SystemOut") // for the person who typed bin/run, not for a log
  private void say(String key, Object... facts) {
    System.out.println(messages.text(Locale.ENGLISH, key, facts));
  }
}
