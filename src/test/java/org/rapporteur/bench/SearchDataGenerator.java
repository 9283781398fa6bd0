package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.rapporteur.RapporteurApplication;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.comment.CommentImportService;
import org.rapporteur.discussion.comment.ImportedComment;
import org.rapporteur.discussion.comment.ImportedComment.ImportedPositions;
import org.rapporteur.discussion.comment.ImportedContributor;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.index.SearchIndex;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Creates comments for searches, with 20,000 words in the frequencies of natural language. Finally
/// rebuilds the index and prints how long that took.
public final class SearchDataGenerator {

  static final int VOCABULARY = 20_000;

  private static final int PEOPLE = 200;
  private static final int QUESTIONS = 20;
  private static final int BATCH = 500;

  private final ApplicationContext application;
  private final Random random = new Random(1);

  private SearchDataGenerator(ApplicationContext application) {
    this.application = application;
  }

  /// Arguments: number of comments, then properties.
  public static void main(String[] args) throws Exception {
    int comments = Integer.parseInt(args[0]);
    var others = java.util.Arrays.copyOfRange(args, 1, args.length);
    try (var application = SpringApplication.run(RapporteurApplication.class, others)) {
      var generator = new SearchDataGenerator(application);
      generator.createPeople();
      var consultation = generator.openConsultation();
      generator.awaitPendingEvents();
      generator.fill(consultation, comments);
      generator.awaitPendingEvents();
      generator.buildIndex(comments);
    }
  }

  /// Returns the word of a frequency rank, long enough not to resemble another.
  static String word(int rank) {
    var word = new StringBuilder();
    for (long rest = rank * 7_919L + 13; rest > 0; rest /= 70) {
      word.append("bcdfgklmnprstv".charAt((int) (rest % 14)))
          .append("aeiou".charAt((int) (rest / 14 % 5)));
    }
    return word.toString();
  }

  /// Draws a rank by the law of Zipf.
  static int randomRank(Random random) {
    return (int) Math.pow(VOCABULARY, random.nextDouble());
  }

  private void createPeople() throws IOException {
    var folder =
        Path.of(
            application.getEnvironment().getRequiredProperty("rapporteur.data-folder"), "bench");
    Files.createDirectories(folder);
    var fixtures = application.getBean(Fixtures.class);
    var tokens = application.getBean(ApiTokenService.class);
    var tokenValues = new ArrayList<String>();
    for (int i = 0; i < PEOPLE; i++) {
      var group = StakeholderGroup.values()[i % 5];
      tokenValues.add(tokens.create(fixtures.aStakeholder(group), "bench").value());
    }
    Files.write(folder.resolve("tokens"), tokenValues);
  }

  private ConsultationId openConsultation() {
    var id = BenchConsultation.open(application, "bench-search", QUESTIONS);
    application.getBean(ConsultationLifecycleService.class).publishTransitions();
    return id;
  }

  private void fill(ConsultationId consultation, int count) {
    var imports = application.getBean(CommentImportService.class);
    var questions = application.getBean(ConsultationService.class).get(consultation).questions();
    for (int done = 0; done < count; done += BATCH) {
      var batch = new ArrayList<ImportedComment>(BATCH);
      for (int i = 0; i < Math.min(BATCH, count - done); i++) {
        int author = random.nextInt(5_000);
        batch.add(
            new ImportedComment(
                questions.get(random.nextInt(QUESTIONS)).id(),
                null,
                null,
                contributor(author),
                LanguageTag.ENGLISH,
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(10_000_000)),
                randomText(random),
                ImportedPositions.NONE));
      }
      imports.addBatch(consultation, batch);
    }
  }

  private static ImportedContributor contributor(int number) {
    return new ImportedContributor(
        "resident-" + number,
        "Resident " + number,
        new Affiliation(
            StakeholderGroup.values()[number % 5],
            new CountryCode("BR"),
            Region.values()[number % 5],
            "Organization " + number % 300));
  }

  static String randomText(Random random) {
    var text = new StringBuilder();
    int words = 30 + random.nextInt(60);
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(word(randomRank(random)));
    }
    return text.append('.').toString();
  }

  /// Waits for the events of the new comments, so that the measured server does not process them
  /// again.
  private void awaitPendingEvents() throws InterruptedException {
    var database = application.getBean(JdbcClient.class);
    while (database
            .sql("SELECT COUNT(*) FROM event_publication WHERE completion_date IS NULL")
            .query(Long.class)
            .single()
        > 0) {
      Thread.sleep(500);
    }
  }

  private void buildIndex(int comments) throws InterruptedException {
    var index = application.getBean(SearchIndex.class);
    while (index.getStatus().isBuilding()) {
      Thread.sleep(100);
    }
    long from = System.nanoTime();
    index.rebuild();
    while (index.getStatus().isBuilding()) {
      Thread.sleep(50);
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    System.out.printf("BUILT %.1f %.0f%n", seconds, comments / seconds);
  }
}
