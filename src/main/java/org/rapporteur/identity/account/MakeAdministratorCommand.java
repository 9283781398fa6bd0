package org.rapporteur.identity.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.shared.cli.ConsoleCommand;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Appoints the owner of an account as administrator. Without an account, it prints a one-time link
/// that creates an administrator.
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Command(
    name = "make-administrator",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the person with this account an administrator.",
      "Without an address, or if no active account has it, prints a link that creates an administrator."
    })
class MakeAdministratorCommand implements ConsoleCommand {

  private final AdministratorService administrators;
  private final SiteAddress site;
  private final Messages messages;

  @Parameters(
      paramLabel = "ADDRESS",
      arity = "0..1",
      description = "The e-mail address of the account.")
  private @Nullable String address;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Spec
  private CommandSpec spec;

  MakeAdministratorCommand(
      AdministratorService administrators, SiteAddress site, Messages messages) {
    this.administrators = administrators;
    this.site = site;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    if (address == null) {
      print("identity.administrator.link", createLink());
    } else if (administrators.appoint(new EmailAddress(address))) {
      print("identity.administrator.created", address);
    } else {
      print("identity.administrator.no-account", address, createLink());
    }
    return 0;
  }

  private String createLink() {
    return site.urlOrLocalhost() + AccountLinks.firstAdministratorPath(administrators.createLink());
  }

  private void print(String key, Object... facts) {
    spec.commandLine().getOut().println(messages.text(Locale.ENGLISH, key, facts));
  }
}
