package org.rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.counts.CountAssertions;
import org.rapporteur.counts.ExpectedComment;
import org.rapporteur.counts.ExpectedDiscussion;
import org.rapporteur.counts.SampledComment;
import org.rapporteur.counts.SearchCountAssertions;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.Facet;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchResults;
import org.rapporteur.search.SearchService;
import org.rapporteur.shared.Slug;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is told of a real consultation is what the test counts in its file, and what somebody said
/// there is read in every edition. Imported once for all.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("data")
@Tag("transactions")
class ImportedIsFoundIT {

  private static final Path MADRID = CountedCsv.data("decide-madrid.csv");
  private static final Path QUESTIONS = CountedCsv.data("decide-madrid-questions.csv");

  /// A full stop or a colon between two letters joins them, as in an address.
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_.:'’]+");

  private static final List<String> WORDS =
      List.of("carril", "perros", "arboles", "contaminacion", "metro");

  private static final int SAMPLE = 25;
  private static final int IN_A_FEED = 50;

  @LocalServerPort int port;
  @Autowired ImportService imports;
  @Autowired ConsultationService consultations;
  @Autowired SearchService search;
  @Autowired JdbcClient database;

  private final Slug slug = new Slug("madrid-" + UUID.randomUUID().toString().substring(0, 8));
  private final CountedCsv csv = new CountedCsv(MADRID);
  private final Map<String, Integer> numbers = new HashMap<>();
  private ExpectedDiscussion source;

  @BeforeAll
  void importTheFile() {
    var order =
        new ImportRequest(slug, null, MADRID, "decide-madrid.csv", QUESTIONS, null, Map.of());
    var survey = imports.surveyFile(null, slug, MADRID, QUESTIONS);
    imports.execute(imports.prepare(null, order, survey).id(), MADRID);
    await().atMost(Duration.ofMinutes(2)).until(() -> find(Map.of()).total() == csv.taken.size());
    var consultation = consultations.find(slug).orElseThrow();
    ImportedState.rows(database, consultation.id())
        .forEach((id, row) -> numbers.put(id, row.number()));
    source = new ExpectedDiscussion(csv.taken.values().stream().map(this::said).toList());
  }

  @Test
  void countsOfWordsAndFacetsEqualTheFile() {
    assertThat(find(Map.of()).counts().get(Facet.QUESTION))
        .isEqualTo(counted(csv.taken.values(), row -> row.get("question")));
    assertThat(find(Map.of()).counts().get(Facet.LANGUAGE))
        .isEqualTo(counted(csv.taken.values(), row -> row.get("language")));
    for (String word : WORDS) {
      var saying = csv.taken.values().stream().filter(row -> words(row).contains(word)).toList();
      var results = find(Map.of("q", List.of("\"" + word + "\"")));
      assertThat(results.total()).as(word).isEqualTo(saying.size()).isPositive();
      assertThat(results.counts().get(Facet.QUESTION))
          .as(word)
          .isEqualTo(counted(saying, row -> row.get("question")));
    }
  }

  @Test
  void everyEditionTellsTheCountsAndTheOrdersOfTheFile() {
    var equal = new CountAssertions(source, slug, port);
    equal.requireParticipationCounts();
    var searching = new SearchCountAssertions(source, slug, port);
    searching.requireCounts("");
    WORDS.forEach(word -> searching.requireCounts(word));
    int longest = numbers.get(longestThread());
    for (int question : List.of(1, questionOf(longestThread()), 80)) {
      equal.requireBreakdown(question);
      equal.requireThreadOrders(question, 2);
      equal.requireCompleteApiLists(question);
      equal.requireFeeds(question, longest);
    }
  }

  @Test
  void drawnCommentsAreTheSameInEveryEdition() {
    var drawn =
        new ArrayList<>(new TreeMap<>(csv.taken).values().stream().map(this::sampled).toList());
    drawn.removeIf(comment -> !comment.hasPassage());
    Collections.shuffle(drawn, new Random(7));
    assertThat(drawn.subList(0, SAMPLE)).anyMatch(one -> one.parent() != null);
    drawn.subList(0, SAMPLE).forEach(comment -> comment.requireFoundEverywhere(slug, port));
  }

  private String longestThread() {
    return csv.sizes().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private int questionOf(String id) {
    return Integer.parseInt(csv.taken.get(id).get("question"));
  }

  private ExpectedComment said(CSVRecord row) {
    var agree = CountedCsv.tally(row, "agree");
    var disagree = CountedCsv.tally(row, "disagree");
    return new ExpectedComment(
        numbers.get(row.get("id")),
        Integer.parseInt(row.get("question")),
        csv.parent(row).isEmpty() ? 0 : numbers.get(csv.parent(row)),
        true,
        false,
        StakeholderGroup.NOT_STATED,
        Region.WESTERN_EUROPEAN_AND_OTHER,
        row.get("language"),
        row.get("author"),
        agree == null ? 0 : agree,
        disagree == null ? 0 : disagree,
        Map.of(),
        words(row));
  }

  private SampledComment sampled(CSVRecord row) {
    String parent = csv.parent(row);
    String root = csv.root(row);
    long newer =
        csv.taken.values().stream()
            .filter(other -> csv.root(other).equals(root))
            .filter(other -> numbers.get(other.get("id")) > numbers.get(row.get("id")))
            .count();
    return new SampledComment(
        numbers.get(row.get("id")),
        Integer.parseInt(row.get("question")),
        parent.isEmpty() ? null : numbers.get(parent),
        numbers.get(root),
        parent.isEmpty() || newer < IN_A_FEED,
        row.get("author"),
        Instant.parse(row.get("created_at")),
        CountedCsv.text(row),
        CountedCsv.tally(row, "agree"),
        CountedCsv.tally(row, "disagree"));
  }

  private SearchResults find(Map<String, List<String>> asked) {
    var query = new HashMap<>(asked);
    query.put("in", List.of(slug.value()));
    query.put("kind", List.of("comment"));
    return search.search(Viewer.VISITOR, SearchRequest.fromQuery(query));
  }

  private static Map<String, Long> counted(
      Iterable<CSVRecord> rows, java.util.function.Function<CSVRecord, String> value) {
    var counts = new TreeMap<String, Long>();
    rows.forEach(row -> counts.merge(value.apply(row), 1L, Long::sum));
    return counts;
  }

  /// Of the text and the author's name, as the search splits them.
  private static Set<String> words(CSVRecord row) {
    var words = new TreeSet<String>();
    for (String text : List.of(CountedCsv.text(row), row.get("author"))) {
      for (String token : BETWEEN_WORDS.split(folded(text))) {
        words.add(token.replaceAll("^[.:'’]+|[.:'’]+$", ""));
      }
    }
    return words;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "");
  }
}
