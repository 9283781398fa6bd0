package org.rapporteur.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.intake.file.ImportRemark.RowOutcome;
import org.rapporteur.intake.file.WorkbookConverter;
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

/// Imports a file of any size from the command line.
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Imports comments from a CSV or XLSX file into a consultation.",
      "Creates the consultation if there is none.",
      "Importing a file again changes nothing. An interrupted import resumes."
    })
class ImportCommand implements ConsoleCommand {

  /// Ends the wait for a lease safely after its end.
  private static final Duration LEASE_MARGIN = Duration.ofMillis(100);

  private final ImportService imports;
  private final ConsultationService consultations;
  private final Messages messages;

  @Option(
      names = "--consultation",
      required = true,
      paramLabel = "SLUG",
      description = "The slug of the consultation: small letters, digits and hyphens.")
  private String slug = "";

  @Option(names = "--title", paramLabel = "TITLE", description = "The title of a new consultation.")
  private @Nullable String title;

  @Option(
      names = "--questions",
      paramLabel = "FILE.csv",
      description =
          "The questions of a new consultation: columns number, title, text, language, scale.")
  private @Nullable Path questions;

  @Parameters(paramLabel = "FILE", description = "The file of comments.")
  private Path file = Path.of("");

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Spec
  private CommandSpec spec;

  ImportCommand(ImportService imports, ConsultationService consultations, Messages messages) {
    this.imports = imports;
    this.consultations = consultations;
    this.messages = messages;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!checkReadable(file) || questions != null && !checkReadable(questions)) {
      return 1;
    }
    if (!WorkbookConverter.isWorkbook(file)) {
      return importFile(file);
    }
    Path csv = Files.createTempFile("import", ".csv");
    try {
      WorkbookConverter.toCsv(file, csv);
      return importFile(csv);
    } finally {
      Files.delete(csv);
    }
  }

  /// Returns false and prints the reason if the file cannot be read.
  private boolean checkReadable(Path path) {
    if (Files.isReadable(path) && !Files.isDirectory(path)) {
      return true;
    }
    print("intake.command.no-file", path);
    return false;
  }

  private int importFile(Path csv) throws InterruptedException {
    var consultation = new Slug(slug);
    var survey = imports.surveyFile(null, consultation, csv, questions);
    if (questions != null && consultations.find(consultation).isPresent()) {
      print("intake.command.questions-unchanged", slug);
    }
    if (survey.validRows() == 0 && survey.rejectedRows() > 0) {
      printRejections(survey);
    }
    String fileName = String.valueOf(file.getFileName());
    var request = new ImportRequest(consultation, title, csv, fileName, questions, null, Map.of());
    var run = imports.prepare(null, request, survey);
    waitForLease(run);
    printResult(imports.execute(run.id(), csv));
    return 0;
  }

  private void printRejections(FileSurvey survey) {
    print("intake.outcome." + RowOutcome.REJECTED);
    survey.remarks().forEach(this::printRemark);
    print("intake.shown-of", survey.remarks().size(), survey.rejectedRows());
  }

  /// An import that was just killed has its lease for some more seconds.
  private void waitForLease(ImportRun run) throws InterruptedException {
    Duration remaining = imports.remainingLease(run.id());
    if (remaining.isPositive()) {
      print("intake.command.waiting", remaining.toSeconds() + 1);
      Thread.sleep(remaining.plus(LEASE_MARGIN));
    }
  }

  private void printResult(ImportRun run) {
    var counts = run.counts();
    print(
        "intake.command.done",
        counts.total(),
        counts.imported(),
        counts.alreadyPresent(),
        counts.rejected(),
        counts.orphans(),
        ConsultationLinks.consultation(consultations.get(run.consultation()).slug()));
    for (var outcome : RowOutcome.values()) {
      printRemarks(run, outcome);
    }
  }

  private void printRemarks(ImportRun run, RowOutcome outcome) {
    var page =
        imports.listRemarks(null, new Slug(slug), run.id(), outcome, StoredRemark.FIRST_PAGE);
    if (!page.isEmpty()) {
      print("intake.outcome." + outcome);
    }
    while (!page.isEmpty()) {
      page.forEach(stored -> printRemark(stored.remark()));
      long lastId = page.getLast().id();
      page = imports.listRemarks(null, new Slug(slug), run.id(), outcome, lastId);
    }
  }

  private void printRemark(ImportRemark remark) {
    print(
        "intake.command.remark",
        // As text, because a line number has no thousands separators.
        String.valueOf(remark.line()),
        remark.field(),
        remark.toText(messages, Locale.ENGLISH));
  }

  private void print(String key, Object... facts) {
    spec.commandLine().getOut().println(messages.text(Locale.ENGLISH, key, facts));
  }
}
