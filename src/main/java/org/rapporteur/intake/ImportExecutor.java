package org.rapporteur.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.intake.ImportRunSql.ImportLease;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.intake.file.InvalidImportFile;
import org.rapporteur.intake.file.RowRules;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.springframework.stereotype.Component;

/// Executes an import from its last position to its end, one transaction per batch.
@Component
class ImportExecutor {

  private final ImportRunStore runs;
  private final ImportBatchStore batchStore;
  private final ConsultationService consultations;
  private final Countries countries;
  private final Messages messages;

  ImportExecutor(
      ImportRunStore runs,
      ImportBatchStore batchStore,
      ConsultationService consultations,
      Countries countries,
      Messages messages) {
    this.runs = runs;
    this.batchStore = batchStore;
    this.consultations = consultations;
    this.countries = countries;
    this.messages = messages;
  }

  /// Returns the finished import. Throws [CannotImport] if another node is executing it. If
  /// the file is refused, the import ends as failed.
  ImportRun execute(ImportRunId id, Path path) {
    var lease = runs.acquireLease(id);
    try {
      var run = runs.get(id);
      var consultation = consultations.get(run.consultation());
      storeRows(run, lease, consultation, path);
      return runs.finish(id, consultation.slug());
    } catch (Refusal refusal) {
      runs.fail(id, refusal);
      throw refusal;
    } catch (IOException e) {
      throw new UncheckedIOException("The file of import " + id.value() + " cannot be read", e);
    }
  }

  private void storeRows(
      ImportRun run, ImportLease lease, ConsultationDetails consultation, Path path)
      throws IOException {
    var rules = ImportContext.createRowRules(consultation, run.startedAt());
    var context = createContext(run, consultation, path, rules);
    try (var file = new ContributionFile(path, rules)) {
      var position = runs.getPosition(run.id());
      if (position.offset() > 0) {
        file.moveTo(position);
      }
      new ImportPass(lease, context, file, batchStore).run();
    }
  }

  private ImportContext createContext(
      ImportRun run, ConsultationDetails consultation, Path path, RowRules rules)
      throws IOException {
    var survey = FileSurvey.readFile(path, rules);
    if (!survey.hash().equals(run.file().hash())) {
      throw InvalidImportFile.changedSinceStart();
    }
    return new ImportContext(
        consultation,
        survey,
        countries,
        runs.getGroupMapping(run.id()),
        messages.text(Locale.ENGLISH, "intake.unnamed"));
  }
}
