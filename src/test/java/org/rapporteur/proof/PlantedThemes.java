package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.rapporteur.discussion.theme.DetectedTheme;
import org.rapporteur.discussion.theme.ThemeDetectionResult;
import org.rapporteur.discussion.theme.ThemeUpdateService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Transactions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Themes of the planted discussion, read while more of it was in sight than is now: number 1, of
/// which four comments are left, and number 2, called by a word that only a removed one said.
@Lazy
@Component
class PlantedThemes {

  static final String LABEL = "plaintheme";

  private static final List<Integer> LEFT = List.of(1, 2, 3, 4);

  private final PlantedWords words;
  private final ThemeUpdateService themes;
  private final ThreadService threads;
  private final Transactions transactions;

  PlantedThemes(
      PlantedWords words,
      ThemeUpdateService themes,
      ThreadService threads,
      Transactions transactions) {
    this.words = words;
    this.themes = themes;
    this.threads = threads;
    this.transactions = transactions;
  }

  /// @param hidden what is to be taken away, and what was never in sight
  void read(List<Integer> hidden) {
    var members = new ArrayList<>(LEFT);
    members.addAll(hidden);
    var revisions = new TreeMap<Integer, Integer>();
    members.forEach(number -> revisions.put(number, revision(number)));
    var found =
        List.of(
            new DetectedTheme("t1", 1, LanguageTag.ENGLISH, LABEL, true, members),
            new DetectedTheme("t2", 1, LanguageTag.ENGLISH, words.hush("removed"), false, members));
    transactions.write(
        () ->
            themes.replaceThemes(
                new ThemeDetectionResult(
                    words.consultation.id(), Instant.now(), revisions, found)));
  }

  private int revision(int number) {
    return threads.findComment(words.consultation, number).map(CommentDetails::revision).orElse(1);
  }

  /// Counted again behind each act.
  void awaitWhatIsLeft(Reader reader) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(items(reader, "/questions/1/themes"))
                    .singleElement()
                    .satisfies(
                        theme -> {
                          assertThat(theme.path("number").asInt()).isEqualTo(1);
                          assertThat(theme.path("comments").asInt()).isEqualTo(LEFT.size());
                          assertThat(theme.path("contributors").asInt()).isEqualTo(LEFT.size());
                        }));
  }

  /// In every place that lists or counts them.
  void holdWhatIsLeft(Reader reader) {
    assertThat(items(reader, "/questions/1/comments?theme=1")).extracting(number()).isEqualTo(LEFT);
    assertThat(items(reader, "/questions/1/threads?theme=1")).extracting(number()).isEqualTo(LEFT);
    for (String at : List.of("/questions/1?theme=1", "/questions/1/fragment?theme=1")) {
      assertThat(drawn(reader.bytes(path(at)))).as(at).isEqualTo(LEFT);
    }
    assertThat(drawn(reader.bytes("/light" + path("/questions/1?theme=1")))).isEqualTo(LEFT);
    var page = Jsoup.parse(reader.bytes(path("/questions/1?theme=1")));
    assertThat(page.select(".active-f > span").text()).startsWith(LEFT.size() + " of ");
    assertThat(page.select(".of-theme").text())
        .contains(LEFT.size() + " comments by " + LEFT.size());
    assertThat(page.select("select[name=theme] option[value]:not([value=''])").eachText())
        .containsExactly(LABEL + " (" + LEFT.size() + ")");
    assertThat(
            Jsoup.parse(reader.bytes(path("/themes/1/feed.atom")), Parser.xmlParser())
                .select("entry > id")
                .eachText())
        .extracting(id -> Integer.valueOf(id.replaceFirst(".*/comments/", "")))
        .containsExactlyInAnyOrderElementsOf(LEFT);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              var found = search(reader);
              assertThat(found.path("total").asInt()).isEqualTo(LEFT.size());
              assertThat(found.path("facets").path("theme").properties())
                  .singleElement()
                  .satisfies(one -> assertThat(one.getValue().asInt()).isEqualTo(LEFT.size()));
            });
    for (String gone : List.of("/themes/2", "/themes/2/feed.atom")) {
      assertThat(reader.read(path(gone))).as(gone).startsWith("404");
    }
    assertThat(reader.read("/light" + path("/themes/2"))).startsWith("404");
    assertThat(drawn(reader.bytes(path("/questions/1?theme=2")))).isEmpty();
  }

  private JsonNode search(Reader reader) {
    return JsonMapper.shared()
        .readTree(
            reader.bytes("/api/v1/search?kind=comment&theme=1&in=" + words.consultation.slug()));
  }

  private static List<Integer> drawn(String page) {
    return Jsoup.parse(page).select(".thread > [id~=^c[0-9]+$]").stream()
        .map(article -> Integer.valueOf(article.id().substring(1)))
        .toList();
  }

  private List<JsonNode> items(Reader reader, String below) {
    return JsonMapper.shared()
        .readTree(reader.bytes("/api/v1" + path(below)))
        .path("items")
        .valueStream()
        .toList();
  }

  private static Function<JsonNode, Integer> number() {
    return item -> item.path("number").asInt();
  }

  private String path(String below) {
    return "/consultations/" + words.consultation.slug() + below;
  }
}
