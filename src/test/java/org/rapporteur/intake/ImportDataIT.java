package org.rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Imports two real consultations and compares the database with counts that the test takes from
/// the files.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("data")
class ImportDataIT {

  private static final Path DIRECTORY = CountedCsv.dataFile("provider-directory.csv");
  private static final Path MADRID = CountedCsv.dataFile("decide-madrid.csv");
  private static final Path MADRID_QUESTIONS = CountedCsv.dataFile("decide-madrid-questions.csv");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired ImportService imports;
  @Autowired ConsultationService consultations;
  @Autowired JdbcClient database;
  @Autowired SimulatedCrash crash;

  @Test
  void importedProviderDirectoryEqualsFile() {
    var slug = nextSlug();
    var run = runImport(slug, DIRECTORY, null);

    assertEqual(new CountedCsv(DIRECTORY), run);
    assertThat(run.counts().imported()).isEqualTo(646);
    var consultation = consultations.find(slug).orElseThrow();
    assertThat(consultation.phase()).isEqualTo(Phase.CLOSED);
    assertThat(consultation.schedule().opensAt()).isEqualTo(Instant.parse("2022-10-24T04:00:00Z"));
    assertThat(consultation.schedule().closesAt()).isEqualTo(Instant.parse("2022-12-09T05:00:01Z"));
  }

  @Test
  void importedDecideMadridEqualsFiles() {
    var run = runImport(nextSlug(), MADRID, MADRID_QUESTIONS);

    var csv = new CountedCsv(MADRID);
    assertEqual(csv, run);
    assertThat(run.counts().rejected()).isEqualTo(62);
    assertThat(consultations.get(run.consultation()).questions()).hasSize(80);
    assertThat(
            imports.listRemarks(null, slugOf(run), run.id(), ImportRemark.RowOutcome.REJECTED, 0))
        .hasSize(62)
        .allMatch(stored -> stored.remark().code().equals("text-missing"));
  }

  @Test
  void secondImportChangesNothing() {
    var slug = nextSlug();
    var run = runImport(slug, MADRID, MADRID_QUESTIONS);
    var before = ImportedState.loadRows(database, run.consultation());
    var counts = ImportedState.loadStoredCounts(database, run.consultation());

    var second = runImport(slug, MADRID, MADRID_QUESTIONS);

    assertThat(second.counts().imported()).isZero();
    assertThat(second.counts().alreadyPresent()).isEqualTo(run.counts().imported());
    assertThat(second.counts().rejected()).isEqualTo(run.counts().rejected());
    assertThat(ImportedState.loadRows(database, run.consultation())).isEqualTo(before);
    assertThat(ImportedState.loadStoredCounts(database, run.consultation())).isEqualTo(counts);
  }

  @Test
  void rerunAfterCrashEqualsUndisturbedImport() {
    var undisturbed = runImport(nextSlug(), MADRID, MADRID_QUESTIONS);
    var slug = nextSlug();
    crash.crashAfter(4);
    assertThatThrownBy(() -> runImport(slug, MADRID, MADRID_QUESTIONS))
        .hasMessageContaining("Killed");
    crash.disable();
    // The killed import keeps its lease until it expires.
    database.sql("UPDATE import_run SET lease_until = '2000-01-01'").update();
    int stored = ImportedState.loadRows(database, idOf(slug)).size();
    assertThat(stored).isBetween(1_000, 3_000);

    var rerun = runImport(slug, MADRID, MADRID_QUESTIONS);

    assertThat(rerun.counts().imported()).isEqualTo(undisturbed.counts().imported());
    assertThat(rerun.counts().orphans()).isEqualTo(undisturbed.counts().orphans());
    assertThat(ImportedState.loadRows(database, rerun.consultation()))
        .isEqualTo(ImportedState.loadRows(database, undisturbed.consultation()));
    assertThat(ImportedState.loadStoredCounts(database, rerun.consultation()))
        .isEqualTo(ImportedState.loadStoredCounts(database, undisturbed.consultation()));
  }

  private void assertEqual(CountedCsv csv, ImportRun run) {
    assertThat(run.state()).isEqualTo(ImportState.DONE);
    assertThat(run.counts().total()).isEqualTo(csv.all.size());
    assertThat(run.counts().imported()).isEqualTo(csv.accepted.size());
    assertThat(run.counts().rejected()).isEqualTo(csv.all.size() - csv.accepted.size());
    assertThat(run.counts().replies()).isEqualTo((int) csv.countReplies());
    assertThat(run.counts().orphans()).isEqualTo((int) csv.countOrphans());
    var rows = ImportedState.loadRows(database, run.consultation());
    assertThat(rows.keySet()).isEqualTo(csv.accepted.keySet());
    Map<String, Integer> sizes = csv.countThreadSizes();
    for (CSVRecord row : csv.accepted.values()) {
      assertEqual(csv, row, rows.get(row.get("id")), sizes);
    }
    assertThat(ImportedState.loadStoredCounts(database, run.consultation()))
        .isEqualTo(ImportedState.computeCounts(database, run.consultation()));
    assertNumbers(rows);
  }

  private static void assertEqual(
      CountedCsv csv, CSVRecord row, ImportedState.Row stored, Map<String, Integer> sizes) {
    assertThat(stored.parent()).isEqualTo(csv.parent(row));
    assertThat(stored.root()).isEqualTo(csv.root(row));
    assertThat(stored.depth()).isEqualTo(csv.depth(row));
    assertThat(stored.question()).isEqualTo(Integer.parseInt(row.get("question")));
    assertThat(stored.author()).isEqualTo(row.get("author"));
    assertThat(stored.createdAt()).isEqualTo(Instant.parse(row.get("created_at")));
    assertThat(stored.language()).isEqualTo(row.get("language"));
    assertThat(stored.agree()).isEqualTo(CountedCsv.tally(row, "agree"));
    assertThat(stored.disagree()).isEqualTo(CountedCsv.tally(row, "disagree"));
    assertThat(normalizeSpaces(Markdown.toPlainText(stored.text())))
        .isEqualTo(normalizeSpaces(CountedCsv.text(row)));
    if (csv.parent(row).isEmpty()) {
      assertThat(stored.threadSize()).isEqualTo(sizes.get(row.get("id")));
    }
  }

  /// Removes the indentation and empty lines that Markdown does not keep.
  private static String normalizeSpaces(String text) {
    return text.replaceAll("[ \\t]*\\n\\s*", "\n").replaceAll("[ \\t]+$", "").strip();
  }

  private static void assertNumbers(Map<String, ImportedState.Row> rows) {
    assertThat(rows.values().stream().map(ImportedState.Row::number).sorted().toList())
        .isEqualTo(java.util.stream.IntStream.rangeClosed(1, rows.size()).boxed().toList());
    assertThat(rows.values()).allMatch(row -> row.number() == row.publication());
  }

  private ImportRun runImport(Slug slug, Path file, @Nullable Path questions) {
    var request =
        new ImportRequest(
            slug, null, file, file.getFileName().toString(), questions, null, Map.of());
    var run = imports.prepare(null, request, imports.surveyFile(null, slug, file, questions));
    return imports.execute(run.id(), file);
  }

  private ConsultationId idOf(Slug slug) {
    return consultations.find(slug).orElseThrow().id();
  }

  private Slug slugOf(ImportRun run) {
    return consultations.get(run.consultation()).slug();
  }

  private static Slug nextSlug() {
    return new Slug("imported-" + NUMBER.incrementAndGet());
  }
}
