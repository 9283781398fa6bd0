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

/// Verifies the public log of one or all consultations from the command line.
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Command(
    name = "verify-log",
    mixinStandardHelpOptions = true,
    description = {
      "Rebuilds the Merkle tree of each public log from its entries",
      "and compares it with the stored and signed state.",
      "The exit code is 0 only if every log is valid."
    })
class VerifyLogCommand implements ConsoleCommand {

  private final LogVerificationService verification;
  private final Messages messages;

  @Parameters(
      paramLabel = "SLUG",
      arity = "0..1",
      description = "The consultation; all if omitted.")
  private @Nullable String slug;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Spec
  private CommandSpec spec;

  VerifyLogCommand(LogVerificationService verification, Messages messages) {
    this.verification = verification;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var results =
        slug == null ? verification.verifyAll() : List.of(verification.verify(new LogName(slug)));
    if (results.isEmpty()) {
      print("publiclog.command.none");
    }
    results.forEach(this::printResult);
    return results.stream().allMatch(VerificationResult::isValid) ? 0 : 1;
  }

  private void printResult(VerificationResult result) {
    var problem = result.problem();
    if (problem == null) {
      print("publiclog.command.valid", result.log(), result.validEntries(), result.root());
    } else {
      String reason =
          messages.text(
              Locale.ENGLISH,
              "publiclog.problem." + problem.code(),
              LogEntry.label(problem.number()));
      print("publiclog.command.invalid", result.log(), reason);
    }
  }

  private void print(String key, Object... arguments) {
    spec.commandLine().getOut().println(messages.text(Locale.ENGLISH, key, arguments));
  }
}
