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

/// A consultation to export, of any size and the same every time: three sentences a comment, and
/// positions of two groups and regions on every fifth. Written into the tables, because a million
/// comments would take long to post.
public final class ExportMaterial {

  private static final int TOGETHER = 500;
  private static final int CONTRIBUTORS = 1_000;
  private static final int TEXTS = 5_000;

  private final ApplicationContext product;
  private final JdbcTemplate database;
  private final TransactionTemplate transactions;
  private final Random random = new Random(1);

  private ExportMaterial(ApplicationContext product) {
    this.product = product;
    database = product.getBean(JdbcTemplate.class);
    transactions = product.getBean(TransactionTemplate.class);
  }

  /// Number of comments, then properties.
  public static void main(String[] args) {
    try (var product =
        SpringApplication.run(
            RapporteurApplication.class, java.util.Arrays.copyOfRange(args, 1, args.length))) {
      new ExportMaterial(product).make(Integer.parseInt(args[0]));
    }
  }

  private void make(int comments) {
    var id = BenchConsultation.open(product, "bench-export", 1);
    // Nothing of it is for the search, which would read it beside what is measured.
    database.update("INSERT INTO index_cursor VALUES (?, ?)", id.value(), comments);
    contributors(id);
    var consultation = product.getBean(ConsultationService.class).get(id);
    long question = consultation.question(1).orElseThrow().id().value();
    var texts = IntStream.range(0, TEXTS).mapToObj(i -> text()).toList();
    for (int done = 0; done < comments; done += TOGETHER) {
      int from = done + 1;
      int to = Math.min(comments, done + TOGETHER);
      transactions.executeWithoutResult(status -> fill(id, question, from, to, texts));
    }
    database.update(
        """
        REPLACE INTO discussion_counter (consultation_id, last_number, last_publication, last_contributor)
        VALUES (?, ?, ?, ?)
        """,
        id.value(),
        comments,
        comments,
        CONTRIBUTORS);
    // The opening is told by now, and whoever did not finish listening would read all of it.
    database.update("DELETE FROM event_publication");
  }

  private void contributors(ConsultationId id) {
    var rows = new ArrayList<Object[]>();
    for (int n = 1; n <= CONTRIBUTORS; n++) {
      rows.add(
          new Object[] {
            n,
            id.value(),
            n,
            "bench-" + n,
            "Resident " + n,
            group(n).name(),
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

  private void fill(ConsultationId id, long question, int from, int to, List<String> texts) {
    var comments = new ArrayList<Object>();
    var revisions = new ArrayList<Object>();
    var groups = new ArrayList<Object>();
    var regions = new ArrayList<Object>();
    for (int n = from; n <= to; n++) {
      int contributor = 1 + n % CONTRIBUTORS;
      var made =
          Columns.toUtc(
              Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(9_000_000)));
      boolean positioned = n % 5 == 0;
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
          group(contributor).name(),
          made,
          made,
          made,
          positioned ? 7 : 0,
          positioned ? 2 : 0);
      String text = texts.get(random.nextInt(TEXTS)) + " So says number " + n + ".";
      Collections.addAll(revisions, n, text, "<p>" + text + "</p>", made);
      if (positioned) {
        Collections.addAll(groups, n, group(1).name(), 4, 2, n, group(2).name(), 3, 0);
        Collections.addAll(regions, n, "AFRICAN", 4, 2, n, "ASIA_PACIFIC", 3, 0);
      }
    }
    insert(
        """
        INSERT INTO comment (id, consultation_id, question_id, number, publication, contributor_id, author,
          organization, stakeholder_group, created_at, received_at, published_at, agree, disagree, depth, country,
          region, language, channel, state, revision) VALUES
        """,
        "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,0,'BR','LATIN_AMERICAN_AND_CARIBBEAN','en','WEB','PUBLISHED',1)",
        14,
        comments);
    insert(
        "INSERT INTO comment_revision (comment_id, text, html, created_at, number, state, renderer, language, salt) VALUES ",
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

  private static StakeholderGroup group(int n) {
    return StakeholderGroup.values()[n % 5];
  }

  private String text() {
    return IntStream.range(0, 3)
        .mapToObj(
            sentence ->
                "The %s of %s should be %s, because the %s depends on it."
                    .formatted(word(), word(), word(), word()))
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private String word() {
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
