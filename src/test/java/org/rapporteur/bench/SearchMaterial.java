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

/// Comments to be searched, in words as often as people use them: the second most frequent half as
/// often as the first, and so on through twenty thousand. Builds their index once more at the end,
/// and says how long that took.
public final class SearchMaterial {

  static final int VOCABULARY = 20_000;

  private static final int PEOPLE = 200;
  private static final int QUESTIONS = 20;
  private static final int BATCH = 500;

  private final ApplicationContext product;
  private final Random random = new Random(1);

  private SearchMaterial(ApplicationContext product) {
    this.product = product;
  }

  /// The first argument is how many comments.
  public static void main(String[] args) throws Exception {
    int comments = Integer.parseInt(args[0]);
    var others = java.util.Arrays.copyOfRange(args, 1, args.length);
    try (var product = SpringApplication.run(RapporteurApplication.class, others)) {
      var material = new SearchMaterial(product);
      material.makePeople();
      var consultation = material.consultation();
      material.settle();
      material.fill(consultation, comments);
      material.settle();
      material.buildIndex(comments);
    }
  }

  /// By its place in the order of frequency: letters enough that no word is another's mistake.
  static String word(int place) {
    var word = new StringBuilder();
    for (long rest = place * 7_919L + 13; rest > 0; rest /= 70) {
      word.append("bcdfgklmnprstv".charAt((int) (rest % 14)))
          .append("aeiou".charAt((int) (rest / 14 % 5)));
    }
    return word.toString();
  }

  /// By Zipf's law.
  static int place(Random random) {
    return (int) Math.pow(VOCABULARY, random.nextDouble());
  }

  private void makePeople() throws IOException {
    var folder =
        Path.of(product.getEnvironment().getRequiredProperty("rapporteur.data-folder"), "bench");
    Files.createDirectories(folder);
    var fixtures = product.getBean(Fixtures.class);
    var tokens = product.getBean(ApiTokenService.class);
    var made = new ArrayList<String>();
    for (int i = 0; i < PEOPLE; i++) {
      var group = StakeholderGroup.values()[i % 5];
      made.add(tokens.create(fixtures.aStakeholder(group), "bench").value());
    }
    Files.write(folder.resolve("tokens"), made);
  }

  private ConsultationId consultation() {
    var id = BenchConsultation.open(product, "bench-search", QUESTIONS);
    product.getBean(ConsultationLifecycleService.class).publishTransitions();
    return id;
  }

  private void fill(ConsultationId consultation, int count) {
    var importing = product.getBean(CommentImportService.class);
    var questions = product.getBean(ConsultationService.class).get(consultation).questions();
    for (int done = 0; done < count; done += BATCH) {
      var batch = new ArrayList<ImportedComment>(BATCH);
      for (int i = 0; i < Math.min(BATCH, count - done); i++) {
        int author = random.nextInt(5_000);
        batch.add(
            new ImportedComment(
                questions.get(random.nextInt(QUESTIONS)).id(),
                null,
                null,
                author(author),
                LanguageTag.ENGLISH,
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(10_000_000)),
                text(random),
                ImportedPositions.NONE));
      }
      importing.addBatch(consultation, batch);
    }
  }

  private static ImportedContributor author(int number) {
    return new ImportedContributor(
        "resident-" + number,
        "Resident " + number,
        new Affiliation(
            StakeholderGroup.values()[number % 5],
            new CountryCode("BR"),
            Region.values()[number % 5],
            "Organization " + number % 300));
  }

  static String text(Random random) {
    var text = new StringBuilder();
    int words = 30 + random.nextInt(60);
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(word(place(random)));
    }
    return text.append('.').toString();
  }

  /// What was told of the comments while they were made is not done again by the server that is
  /// measured.
  private void settle() throws InterruptedException {
    var database = product.getBean(JdbcClient.class);
    while (database
            .sql("SELECT COUNT(*) FROM event_publication WHERE completion_date IS NULL")
            .query(Long.class)
            .single()
        > 0) {
      Thread.sleep(500);
    }
  }

  private void buildIndex(int comments) throws InterruptedException {
    var index = product.getBean(SearchIndex.class);
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
