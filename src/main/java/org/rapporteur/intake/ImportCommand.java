package org.rapporteur.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.intake.file.Remark;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.cli.ConsoleCommand;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Imports a file of any size on the command line.
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Imports comments from a CSV file into a consultation, which is made where there is none.",
      "Importing a file again changes nothing; after a stop it goes on where it was."
    })
class ImportCommand implements ConsoleCommand {

  private final ImportService imports;
  private final ConsultationService consultations;
  private final Messages messages;

  @Option(
      names = "--consultation",
      required = true,
      paramLabel = "SLUG",
      description = "Its name in the address: small letters, digits and hyphens.")
  private String slug = "";

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "The title of a consultation that is made.")
  private @Nullable String title;

  @Option(
      names = "--questions",
      paramLabel = "FILE.csv",
      description = "What it asked, columns number, title, text, language.")
  private @Nullable Path questions;

  @Parameters(paramLabel = "FILE.csv", description = "The comments.")
  private Path file = Path.of("");

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Spec
  private CommandSpec line;

  ImportCommand(ImportService imports, ConsultationService consultations, Messages messages) {
    this.imports = imports;
    this.consultations = consultations;
    this.messages = messages;
  }

  @Override
  public Integer call() throws InterruptedException {
    for (Path named : questions == null ? new Path[] {file} : new Path[] {file, questions}) {
      if (!Files.isReadable(named) || Files.isDirectory(named)) {
        say("intake.command.no-file", named);
        return 1;
      }
    }
    var address = new Slug(slug);
    var order =
        new ImportOrder(
            address, title, file, String.valueOf(file.getFileName()), questions, null, Map.of());
    var survey = imports.survey(null, address, file, questions);
    if (questions != null && consultations.find(address).isPresent()) {
      say("intake.command.questions-stay", slug);
    }
    var run = imports.begin(null, order, survey);
    waitForLease(run);
    var done = imports.carryOut(run.id(), file);
    tell(done);
    return 0;
  }

  /// A run that was killed a moment ago still holds its lease.
  private void waitForLease(ImportRun run) throws InterruptedException {
    Duration left = imports.leaseLeft(run.id());
    if (left.isPositive()) {
      say("intake.command.waiting", left.toSeconds() + 1);
      Thread.sleep(left.plusMillis(100));
    }
  }

  private void tell(ImportRun run) {
    say(
        "intake.command.done",
        run.total(),
        run.taken(),
        run.known(),
        run.leftOut(),
        run.orphans(),
        ConsultationLinks.consultation(consultations.get(run.consultation()).slug()));
    list(run, Remark.Outcome.LEFT_OUT);
    list(run, Remark.Outcome.THREAD);
    list(run, Remark.Outcome.WITHOUT);
  }

  private void list(ImportRun run, Remark.Outcome outcome) {
    long after = 0;
    var page = imports.remarks(null, new Slug(slug), run.id(), outcome, after);
    if (!page.isEmpty()) {
      say("intake.outcome." + outcome);
    }
    while (!page.isEmpty()) {
      for (var stored : page) {
        say(
            "intake.command.remark",
            String.valueOf(stored.remark().line()),
            stored.remark().field(),
            RemarkWords.of(messages, Locale.ENGLISH, stored.remark()));
      }
      after = page.getLast().id();
      page = imports.remarks(null, new Slug(slug), run.id(), outcome, after);
    }
  }

  private void say(String key, Object... facts) {
    line.commandLine().getOut().println(messages.text(Locale.ENGLISH, key, facts));
  }
}
