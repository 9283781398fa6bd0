package org.rapporteur.publiclog;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.cli.ConsoleCommand;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks the public log of one consultation or of all on the command line.
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Command(
    name = "verify-log",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the tree of each public log anew from its entries and compares it with what is stored",
      "and signed. The exit code is 0 only where everything agrees."
    })
class VerifyLogCommand implements ConsoleCommand {

  private final LogVerification verification;
  private final Messages messages;

  @Parameters(
      paramLabel = "SLUG",
      arity = "0..1",
      description = "The consultation; all of them where none is named.")
  private @Nullable String slug;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Spec
  private CommandSpec line;

  VerifyLogCommand(LogVerification verification, Messages messages) {
    this.verification = verification;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var verified =
        slug == null ? verification.verifyAll() : List.of(verification.verify(new LogName(slug)));
    if (verified.isEmpty()) {
      say("publiclog.command.none");
    }
    verified.forEach(this::tell);
    return verified.stream().allMatch(Verification::holds) ? 0 : 1;
  }

  private void tell(Verification verified) {
    var problem = verified.problem();
    if (problem == null) {
      say("publiclog.command.holds", verified.log(), verified.entries(), verified.root());
    } else {
      String why =
          messages.text(
              Locale.ENGLISH, "publiclog.problem." + problem.code(), Entry.label(problem.number()));
      say("publiclog.command.broken", verified.log(), why);
    }
  }

  private void say(String key, Object... facts) {
    line.commandLine().getOut().println(messages.text(Locale.ENGLISH, key, facts));
  }
}
