package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentImportService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.ImportedComment;
import org.rapporteur.discussion.comment.ImportedComment.ImportedPositions;
import org.rapporteur.discussion.comment.ImportedContributor;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.thread.ThreadOrder;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Compares every thread order of the page, the light version and the API with an order computed
/// from the replies and positions in the database.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ThreadOrdersIT {

  private static final int THREADS = 26;

  private record Root(int number, int publication, String state, int replies, int yes, int no) {

    private double agreement() {
      double n = yes + no;
      double z = 1.96;
      double middle = yes + z * z / 2;
      double spread = z * Math.sqrt(yes * no / Math.max(n, 1) + z * z / 4);
      return n == 0 ? 0 : (middle - spread) / (n + z * z);
    }
  }

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired PositionService positions;
  @Autowired CommentImportService imports;
  @Autowired JdbcClient database;

  private final HttpClient http = HttpClient.newHttpClient();
  ConsultationDetails consultation;
  Viewer author;

  @BeforeEach
  void postThreadsWithRepliesAndPositions() {
    consultation = fixtures.anOpenConsultation();
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var others =
        IntStream.range(0, 5)
            .mapToObj(i -> fixtures.aStakeholder(StakeholderGroup.values()[i]))
            .toList();
    for (int i = 1; i <= THREADS; i++) {
      post(null, "Thread " + i);
    }
    var random = new Random(7);
    for (int i = 0; i < 40; i++) {
      post(1 + random.nextInt(THREADS / 2 + i), "Reply " + i);
      var other = others.get(random.nextInt(others.size()));
      int number = 1 + random.nextInt(THREADS);
      positions.setPosition(other, consultation.id(), number, random.nextBoolean(), null);
    }
    imports.addBatch(
        consultation.id(), IntStream.range(0, THREADS).mapToObj(this::importedComment).toList());
    comments.withdraw(author, consultation.id(), 3);
    comments.withdraw(author, consultation.id(), THREADS);
    comments.withdraw(author, consultation.id(), THREADS + 2);
  }

  /// An imported comment with counted positions.
  private ImportedComment importedComment(int number) {
    return new ImportedComment(
        consultation.question(1).orElseThrow().id(),
        null,
        null,
        new ImportedContributor("elsewhere", "Resident", Affiliation.NOT_STATED),
        LanguageTag.ENGLISH,
        Instant.parse("2026-01-01T00:00:00Z"),
        "Counted elsewhere " + number,
        new ImportedPositions(number % 7, number % 5));
  }

  @Test
  void everyEditionOrdersThreadsAsComputed() throws Exception {
    var roots = loadRoots();
    for (var order : ThreadOrder.values()) {
      var expected =
          roots.stream()
              .filter(r -> order != ThreadOrder.UNANSWERED || isUnanswered(r))
              .sorted(comparator(order))
              .map(Root::number)
              .toList();
      assertThat(expected).as(order.urlValue()).hasSizeGreaterThan(3);
      String question = "/consultations/" + consultation.slug() + "/questions/1";
      String query = "?order=" + order.urlValue();
      assertThat(readPageNumbers(question + query, "a[data-more-threads]"))
          .as(order.urlValue())
          .isEqualTo(expected);
      assertThat(readPageNumbers("/light" + question + query, "a[rel=next]"))
          .as("light, " + order.urlValue())
          .isEqualTo(expected);
      assertThat(readApiNumbers("/api/v1" + question + "/threads" + query + "&limit=7"))
          .as("API, " + order.urlValue())
          .isEqualTo(expected);
    }
  }

  private static boolean isUnanswered(Root root) {
    return root.replies() == 0 && root.state().equals("PUBLISHED");
  }

  private static Comparator<Root> comparator(ThreadOrder order) {
    var publication = Comparator.comparingInt(Root::publication);
    return switch (order) {
      case BY_THREAD, UNANSWERED -> publication;
      case NEWEST -> publication.reversed();
      case MOST_DISCUSSED ->
          Comparator.comparingInt(Root::replies).thenComparing(publication).reversed();
      case MOST_AGREED ->
          Comparator.comparingLong((Root r) -> Math.round(r.agreement() * 1e9))
              .thenComparing(publication)
              .reversed();
      case MOST_DIVIDED ->
          Comparator.comparingInt((Root r) -> Math.min(r.yes(), r.no()))
              .thenComparing(publication)
              .reversed();
    };
  }

  private List<Root> loadRoots() {
    return database
        .sql(
            """
            WITH RECURSIVE line AS (
              SELECT id, id AS root FROM comment WHERE consultation_id = :c AND parent_id IS NULL
              UNION ALL
              SELECT k.id, line.root FROM comment k JOIN line ON k.parent_id = line.id
            )
            SELECT c.number, c.publication, c.state,
                   (SELECT COUNT(*) - 1 FROM line WHERE line.root = c.id),
                   (SELECT COUNT(*) FROM comment_position p WHERE p.comment_id = c.id AND p.agrees)
                     + COALESCE(c.imported_agree, 0),
                   (SELECT COUNT(*) FROM comment_position p WHERE p.comment_id = c.id AND NOT p.agrees)
                     + COALESCE(c.imported_disagree, 0)
              FROM comment c WHERE c.consultation_id = :c AND c.parent_id IS NULL
            """)
        .param("c", consultation.id().value())
        .query(
            (row, n) ->
                new Root(
                    row.getInt(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6)))
        .list();
  }

  private List<Integer> readPageNumbers(String from, String next) throws Exception {
    var numbers = new ArrayList<Integer>();
    String path = from;
    while (path != null) {
      var page = Jsoup.parse(get(path));
      page.select(".thread > [id~=^c[0-9]+$]")
          .forEach(root -> numbers.add(Integer.parseInt(root.id().substring(1))));
      String href = page.select(next).attr("href");
      path = href.isEmpty() ? null : href.replaceFirst("#.*", "");
    }
    return numbers;
  }

  private List<Integer> readApiNumbers(String from) throws Exception {
    var numbers = new ArrayList<Integer>();
    String path = from;
    while (path != null) {
      var page = tools.jackson.databind.json.JsonMapper.shared().readTree(get(path));
      page.path("items").forEach(item -> numbers.add(item.path("number").asInt()));
      path = page.path("next").isMissingNode() ? null : page.path("next").asString();
    }
    return numbers;
  }

  private String get(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept-Language", "en")
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private void post(@Nullable Integer parent, String text) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(consultation.question(1).orElseThrow().id(), parent, null, null, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
