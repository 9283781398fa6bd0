package org.rapporteur.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.rapporteur.RapporteurApplication;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Creates the same consultation for exports every time: three sentences per comment, positions on
/// every fifth. Writes into the tables, because posting a million comments takes long.
public final class ExportDataGenerator {

  private static final int BATCH = 500;
  private static final int CONTRIBUTORS = 1_000;
  private static final int TEXTS = 5_000;

  private final ApplicationContext application;
  private final JdbcTemplate database;
  private final TransactionTemplate transactions;
  private final Random random = new Random(1);

  private ExportDataGenerator(ApplicationContext application) {
    this.application = application;
    database = application.getBean(JdbcTemplate.class);
    transactions = application.getBean(TransactionTemplate.class);
  }

  /// Arguments: number of comments, then properties.
  public static void main(String[] args) {
    try (var application =
        SpringApplication.run(
            RapporteurApplication.class, java.util.Arrays.copyOfRange(args, 1, args.length))) {
      new ExportDataGenerator(application).create(Integer.parseInt(args[0]));
    }
  }

  private void create(int comments) {
    var id = BenchConsultation.open(application, "bench-export", 1);
    // Not indexed for the search, which would disturb the measurement.
    database.update("INSERT INTO index_cursor VALUES (?, ?)", id.value(), comments);
    insertContributors(id);
    var consultation = application.getBean(ConsultationService.class).get(id);
    long question = consultation.question(1).orElseThrow().id().value();
    var texts = IntStream.range(0, TEXTS).mapToObj(i -> randomText()).toList();
    for (int done = 0; done < comments; done += BATCH) {
      int from = done + 1;
      int to = Math.min(comments, done + BATCH);
      transactions.executeWithoutResult(status -> insertComments(id, question, from, to, texts));
    }
    database.update(
        """
        REPLACE INTO discussion_counter (consultation_id, last_comment_number, last_publication_number, last_contributor_number)
        VALUES (?, ?, ?, ?)
        """,
        id.value(),
        comments,
        comments,
        CONTRIBUTORS);
    // The opening is published; a listener that has not finished would read all comments.
    database.update("DELETE FROM event_publication");
  }

  private void insertContributors(ConsultationId id) {
    var rows = new ArrayList<Object[]>();
    for (int n = 1; n <= CONTRIBUTORS; n++) {
      rows.add(
          new Object[] {
            n,
            id.value(),
            n,
            "bench-" + n,
            "Resident " + n,
            groupOf(n).name(),
            Region.LATIN_AMERICAN_AND_CARIBBEAN.name()
          });
    }
    database.batchUpdate(
        """
        INSERT INTO contributor (id, consultation_id, number, contributor_key, name, stakeholder_group, region)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private void insertComments(
      ConsultationId id, long question, int from, int to, List<String> texts) {
    var comments = new ArrayList<Object>();
    var revisions = new ArrayList<Object>();
    var groups = new ArrayList<Object>();
    var regions = new ArrayList<Object>();
    for (int n = from; n <= to; n++) {
      int contributor = 1 + n % CONTRIBUTORS;
      var created =
          Columns.toUtc(
              Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(9_000_000)));
      boolean hasPositions = n % 5 == 0;
      Collections.addAll(
          comments,
          n,
          id.value(),
          question,
          n,
          n,
          contributor,
          "Resident " + contributor,
          "Organization " + contributor,
          groupOf(contributor).name(),
          created,
          created,
          created,
          hasPositions ? 7 : 0,
          hasPositions ? 2 : 0);
      String text = texts.get(random.nextInt(TEXTS)) + " So says number " + n + ".";
      Collections.addAll(revisions, n, text, "<p>" + text + "</p>", created);
      if (hasPositions) {
        Collections.addAll(groups, n, groupOf(1).name(), 4, 2, n, groupOf(2).name(), 3, 0);
        Collections.addAll(regions, n, "AFRICAN", 4, 2, n, "ASIA_PACIFIC", 3, 0);
      }
    }
    insert(
        """
        INSERT INTO comment (id, consultation_id, question_id, number, publication, contributor_id, author_name,
          organization, stakeholder_group, created_at, received_at, published_at, agree, disagree, depth, country,
          region, language, channel, state, revision) VALUES
        """,
        "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,0,'BR','LATIN_AMERICAN_AND_CARIBBEAN','en','WEB','PUBLISHED',1)",
        14,
        comments);
    insert(
        "INSERT INTO comment_revision (comment_id, text, html, created_at, number, state, renderer_version,"
            + " language, salt) VALUES ",
        "(?,?,?,?,1,'CURRENT',1,'en',REPEAT('s',16))",
        4,
        revisions);
    insert("INSERT INTO position_group_count VALUES ", "(?,?,?,?)", 4, groups);
    insert("INSERT INTO position_region_count VALUES ", "(?,?,?,?)", 4, regions);
  }

  private void insert(String into, String row, int values, List<Object> all) {
    int rows = all.size() / values;
    if (rows > 0) {
      database.update(into + row + ("," + row).repeat(rows - 1), all.toArray());
    }
  }

  private static StakeholderGroup groupOf(int n) {
    return StakeholderGroup.values()[n % 5];
  }

  private String randomText() {
    return IntStream.range(0, 3)
        .mapToObj(
            sentence ->
                "The %s of %s should be %s, because the %s depends on it."
                    .formatted(randomWord(), randomWord(), randomWord(), randomWord()))
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private String randomWord() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static final String[] WORDS =
      """
      forum access network region country report question meeting session proposal section mandate agenda internet
      governance development financing infrastructure capacity training language translation connection cost operator
      regulator ministry university library school participation budget review decision evidence example comparison
      """
          .split("\\s+");
}
