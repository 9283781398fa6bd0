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

/// Tests that the counts and comments of an imported consultation equal its file in every edition.
/// All tests share one import.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("data")
@Tag("transactions")
class ImportedConsultationIT {

  private static final Path MADRID = CountedCsv.dataFile("decide-madrid.csv");
  private static final Path QUESTIONS = CountedCsv.dataFile("decide-madrid-questions.csv");

  /// A full stop or a colon between two letters is part of the word, as in an internet address.
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_.:'’]+");

  private static final List<String> WORDS =
      List.of("carril", "perros", "arboles", "contaminacion", "metro");

  private static final int SAMPLE_SIZE = 25;
  private static final int FEED_SIZE = 50;

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
  void importFile() {
    var request =
        new ImportRequest(slug, null, MADRID, "decide-madrid.csv", QUESTIONS, null, Map.of());
    var survey = imports.surveyFile(null, slug, MADRID, QUESTIONS);
    imports.execute(imports.prepare(null, request, survey).id(), MADRID);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> find(Map.of()).total() == csv.accepted.size());
    var consultation = consultations.find(slug).orElseThrow();
    ImportedState.loadRows(database, consultation.id())
        .forEach((id, row) -> numbers.put(id, row.number()));
    source = new ExpectedDiscussion(csv.accepted.values().stream().map(this::toSaid).toList());
  }

  @Test
  void wordAndFacetCountsEqualFile() {
    assertThat(find(Map.of()).counts().get(Facet.QUESTION))
        .isEqualTo(countBy(csv.accepted.values(), row -> row.get("question")));
    assertThat(find(Map.of()).counts().get(Facet.LANGUAGE))
        .isEqualTo(countBy(csv.accepted.values(), row -> row.get("language")));
    for (String word : WORDS) {
      var matches =
          csv.accepted.values().stream().filter(row -> splitWords(row).contains(word)).toList();
      var results = find(Map.of("q", List.of("\"" + word + "\"")));
      assertThat(results.total()).as(word).isEqualTo(matches.size()).isPositive();
      assertThat(results.counts().get(Facet.QUESTION))
          .as(word)
          .isEqualTo(countBy(matches, row -> row.get("question")));
    }
  }

  @Test
  void countsAndOrdersOfEveryEditionEqualFile() {
    var equal = new CountAssertions(source, slug, port);
    equal.requireParticipationCounts();
    var searching = new SearchCountAssertions(source, slug, port);
    searching.requireCounts("");
    WORDS.forEach(word -> searching.requireCounts(word));
    int longest = numbers.get(findLongestThread());
    for (int question : List.of(1, questionOf(findLongestThread()), 80)) {
      equal.requireBreakdown(question);
      equal.requireThreadOrders(question, 2);
      equal.requireCompleteApiLists(question);
      equal.requireFeeds(question, longest);
    }
  }

  @Test
  void sampledCommentsAreSameInEveryEdition() {
    var samples =
        new ArrayList<>(
            new TreeMap<>(csv.accepted).values().stream().map(this::toSampledComment).toList());
    samples.removeIf(comment -> !comment.hasPassage());
    Collections.shuffle(samples, new Random(7));
    assertThat(samples.subList(0, SAMPLE_SIZE)).anyMatch(one -> one.parent() != null);
    samples.subList(0, SAMPLE_SIZE).forEach(comment -> comment.requireFoundEverywhere(slug, port));
  }

  private String findLongestThread() {
    return csv.countThreadSizes().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private int questionOf(String id) {
    return Integer.parseInt(csv.accepted.get(id).get("question"));
  }

  private ExpectedComment toSaid(CSVRecord row) {
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
        splitWords(row));
  }

  private SampledComment toSampledComment(CSVRecord row) {
    String parent = csv.parent(row);
    String root = csv.root(row);
    long newer =
        csv.accepted.values().stream()
            .filter(other -> csv.root(other).equals(root))
            .filter(other -> numbers.get(other.get("id")) > numbers.get(row.get("id")))
            .count();
    return new SampledComment(
        numbers.get(row.get("id")),
        Integer.parseInt(row.get("question")),
        parent.isEmpty() ? null : numbers.get(parent),
        numbers.get(root),
        parent.isEmpty() || newer < FEED_SIZE,
        row.get("author"),
        Instant.parse(row.get("created_at")),
        CountedCsv.text(row),
        CountedCsv.tally(row, "agree"),
        CountedCsv.tally(row, "disagree"));
  }

  private SearchResults find(Map<String, List<String>> filters) {
    var query = new HashMap<>(filters);
    query.put("in", List.of(slug.value()));
    query.put("kind", List.of("comment"));
    return search.search(Viewer.VISITOR, SearchRequest.fromQuery(query));
  }

  private static Map<String, Long> countBy(
      Iterable<CSVRecord> rows, java.util.function.Function<CSVRecord, String> value) {
    var counts = new TreeMap<String, Long>();
    rows.forEach(row -> counts.merge(value.apply(row), 1L, Long::sum));
    return counts;
  }

  /// Splits the text and the author's name into words as the search does.
  private static Set<String> splitWords(CSVRecord row) {
    var words = new TreeSet<String>();
    for (String text : List.of(CountedCsv.text(row), row.get("author"))) {
      for (String token : BETWEEN_WORDS.split(foldAccents(text))) {
        words.add(token.replaceAll("^[.:'’]+|[.:'’]+$", ""));
      }
    }
    return words;
  }

  private static String foldAccents(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "");
  }
}
