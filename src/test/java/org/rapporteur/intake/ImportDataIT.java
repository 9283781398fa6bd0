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

/// Two real consultations, counted by the test from their files and compared with the database.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("data")
class ImportDataIT {

  private static final Path DIRECTORY = CountedCsv.data("provider-directory.csv");
  private static final Path MADRID = CountedCsv.data("decide-madrid.csv");
  private static final Path MADRID_QUESTIONS = CountedCsv.data("decide-madrid-questions.csv");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired ImportService imports;
  @Autowired ConsultationService consultations;
  @Autowired JdbcClient database;
  @Autowired Breakage breakage;

  @Test
  void providerDirectoryEqualsItsFile() {
    var slug = slug();
    var run = run(slug, DIRECTORY, null);

    assertEqual(new CountedCsv(DIRECTORY), run);
    assertThat(run.counts().imported()).isEqualTo(646);
    var held = consultations.find(slug).orElseThrow();
    assertThat(held.phase()).isEqualTo(Phase.CLOSED);
    assertThat(held.schedule().opensAt()).isEqualTo(Instant.parse("2022-10-24T04:00:00Z"));
    assertThat(held.schedule().closesAt()).isEqualTo(Instant.parse("2022-12-09T05:00:01Z"));
  }

  @Test
  void decideMadridEqualsItsFiles() {
    var run = run(slug(), MADRID, MADRID_QUESTIONS);

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
    var slug = slug();
    var run = run(slug, MADRID, MADRID_QUESTIONS);
    var before = ImportedState.rows(database, run.consultation());
    var counts = ImportedState.counts(database, run.consultation());

    var second = run(slug, MADRID, MADRID_QUESTIONS);

    assertThat(second.counts().imported()).isZero();
    assertThat(second.counts().alreadyPresent()).isEqualTo(run.counts().imported());
    assertThat(second.counts().rejected()).isEqualTo(run.counts().rejected());
    assertThat(ImportedState.rows(database, run.consultation())).isEqualTo(before);
    assertThat(ImportedState.counts(database, run.consultation())).isEqualTo(counts);
  }

  @Test
  void killInTheMiddleAndRerunEndAsIfUndisturbed() {
    var undisturbed = run(slug(), MADRID, MADRID_QUESTIONS);
    var slug = slug();
    breakage.after(4);
    assertThatThrownBy(() -> run(slug, MADRID, MADRID_QUESTIONS)).hasMessageContaining("Killed");
    breakage.never();
    // Who was killed holds its lease until that runs out.
    database.sql("UPDATE import_run SET lease_until = '2000-01-01'").update();
    int stored = ImportedState.rows(database, idOf(slug)).size();
    assertThat(stored).isBetween(1_000, 3_000);

    var rerun = run(slug, MADRID, MADRID_QUESTIONS);

    assertThat(rerun.counts().imported()).isEqualTo(undisturbed.counts().imported());
    assertThat(rerun.counts().orphans()).isEqualTo(undisturbed.counts().orphans());
    assertThat(ImportedState.rows(database, rerun.consultation()))
        .isEqualTo(ImportedState.rows(database, undisturbed.consultation()));
    assertThat(ImportedState.counts(database, rerun.consultation()))
        .isEqualTo(ImportedState.counts(database, undisturbed.consultation()));
  }

  private void assertEqual(CountedCsv csv, ImportRun run) {
    assertThat(run.state()).isEqualTo(ImportState.DONE);
    assertThat(run.counts().total()).isEqualTo(csv.all.size());
    assertThat(run.counts().imported()).isEqualTo(csv.taken.size());
    assertThat(run.counts().rejected()).isEqualTo(csv.all.size() - csv.taken.size());
    assertThat(run.counts().replies()).isEqualTo((int) csv.replies());
    assertThat(run.counts().orphans()).isEqualTo((int) csv.orphans());
    var rows = ImportedState.rows(database, run.consultation());
    assertThat(rows.keySet()).isEqualTo(csv.taken.keySet());
    Map<String, Integer> sizes = csv.sizes();
    for (CSVRecord row : csv.taken.values()) {
      assertEqual(csv, row, rows.get(row.get("id")), sizes);
    }
    assertThat(ImportedState.counts(database, run.consultation()))
        .isEqualTo(ImportedState.recounted(database, run.consultation()));
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
    assertThat(words(Markdown.toPlainText(stored.text()))).isEqualTo(words(CountedCsv.text(row)));
    if (csv.parent(row).isEmpty()) {
      assertThat(stored.threadSize()).isEqualTo(sizes.get(row.get("id")));
    }
  }

  /// Markdown keeps no indentation and one empty line.
  private static String words(String text) {
    return text.replaceAll("[ \\t]*\\n\\s*", "\n").replaceAll("[ \\t]+$", "").strip();
  }

  private static void assertNumbers(Map<String, ImportedState.Row> rows) {
    assertThat(rows.values().stream().map(ImportedState.Row::number).sorted().toList())
        .isEqualTo(java.util.stream.IntStream.rangeClosed(1, rows.size()).boxed().toList());
    assertThat(rows.values()).allMatch(row -> row.number() == row.publication());
  }

  private ImportRun run(Slug slug, Path file, @Nullable Path questions) {
    var order =
        new ImportRequest(
            slug, null, file, file.getFileName().toString(), questions, null, Map.of());
    var run = imports.prepare(null, order, imports.surveyFile(null, slug, file, questions));
    return imports.execute(run.id(), file);
  }

  private ConsultationId idOf(Slug slug) {
    return consultations.find(slug).orElseThrow().id();
  }

  private Slug slugOf(ImportRun run) {
    return consultations.get(run.consultation()).slug();
  }

  private static Slug slug() {
    return new Slug("imported-" + NUMBER.incrementAndGet());
  }
}
