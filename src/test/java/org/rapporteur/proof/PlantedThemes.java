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

/// Themes of the planted discussion, saved before some comments are hidden. Theme 1 keeps four
/// comments; theme 2 has a label that only a removed comment contains.
@Lazy
@Component
class PlantedThemes {

  static final String LABEL = "plaintheme";

  private static final List<Integer> VISIBLE = List.of(1, 2, 3, 4);

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

  /// @param hidden numbers of the comments that are hidden later or were never public
  void saveThemes(List<Integer> hidden) {
    var members = new ArrayList<>(VISIBLE);
    members.addAll(hidden);
    var revisions = new TreeMap<Integer, Integer>();
    members.forEach(number -> revisions.put(number, findRevision(number)));
    var found =
        List.of(
            new DetectedTheme("t1", 1, LanguageTag.ENGLISH, LABEL, true, members),
            new DetectedTheme(
                "t2", 1, LanguageTag.ENGLISH, words.plantHidden("removed"), false, members));
    transactions.write(
        () ->
            themes.replaceThemes(
                new ThemeDetectionResult(
                    words.consultation.id(), Instant.now(), revisions, found)));
  }

  private int findRevision(int number) {
    return threads.findComment(words.consultation, number).map(CommentDetails::revision).orElse(1);
  }

  /// Waits until theme 1 counts only the visible comments; each act triggers a new count.
  void awaitVisibleMembers(Reader reader) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(items(reader, "/questions/1/themes"))
                    .singleElement()
                    .satisfies(
                        theme -> {
                          assertThat(theme.path("number").asInt()).isEqualTo(1);
                          assertThat(theme.path("comments").asInt()).isEqualTo(VISIBLE.size());
                          assertThat(theme.path("contributors").asInt()).isEqualTo(VISIBLE.size());
                        }));
  }

  /// Requires the visible comments in every place that lists or counts them.
  void requireVisibleMembers(Reader reader) {
    assertThat(items(reader, "/questions/1/comments?theme=1"))
        .extracting(toNumber())
        .isEqualTo(VISIBLE);
    assertThat(items(reader, "/questions/1/threads?theme=1"))
        .extracting(toNumber())
        .isEqualTo(VISIBLE);
    for (String at : List.of("/questions/1?theme=1", "/questions/1/fragment?theme=1")) {
      assertThat(findThreadNumbers(reader.readBody(path(at)))).as(at).isEqualTo(VISIBLE);
    }
    assertThat(findThreadNumbers(reader.readBody("/light" + path("/questions/1?theme=1"))))
        .isEqualTo(VISIBLE);
    var page = Jsoup.parse(reader.readBody(path("/questions/1?theme=1")));
    assertThat(page.select(".active-f > span").text()).startsWith(VISIBLE.size() + " of ");
    assertThat(page.select(".of-theme").text())
        .contains(VISIBLE.size() + " comments by " + VISIBLE.size());
    assertThat(page.select("select[name=theme] option[value]:not([value=''])").eachText())
        .containsExactly(LABEL + " (" + VISIBLE.size() + ")");
    assertThat(
            Jsoup.parse(reader.readBody(path("/themes/1/feed.atom")), Parser.xmlParser())
                .select("entry > id")
                .eachText())
        .extracting(id -> Integer.valueOf(id.replaceFirst(".*/comments/", "")))
        .containsExactlyInAnyOrderElementsOf(VISIBLE);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              var found = search(reader);
              assertThat(found.path("total").asInt()).isEqualTo(VISIBLE.size());
              assertThat(found.path("facets").path("theme").properties())
                  .singleElement()
                  .satisfies(one -> assertThat(one.getValue().asInt()).isEqualTo(VISIBLE.size()));
            });
    for (String hiddenAddress : List.of("/themes/2", "/themes/2/feed.atom")) {
      assertThat(reader.read(path(hiddenAddress))).as(hiddenAddress).startsWith("404");
    }
    assertThat(reader.read("/light" + path("/themes/2"))).startsWith("404");
    assertThat(findThreadNumbers(reader.readBody(path("/questions/1?theme=2")))).isEmpty();
  }

  private JsonNode search(Reader reader) {
    return JsonMapper.shared()
        .readTree(
            reader.readBody("/api/v1/search?kind=comment&theme=1&in=" + words.consultation.slug()));
  }

  private static List<Integer> findThreadNumbers(String page) {
    return Jsoup.parse(page).select(".thread > [id~=^c[0-9]+$]").stream()
        .map(article -> Integer.valueOf(article.id().substring(1)))
        .toList();
  }

  private List<JsonNode> items(Reader reader, String below) {
    return JsonMapper.shared()
        .readTree(reader.readBody("/api/v1" + path(below)))
        .path("items")
        .valueStream()
        .toList();
  }

  private static Function<JsonNode, Integer> toNumber() {
    return item -> item.path("number").asInt();
  }

  private String path(String below) {
    return "/consultations/" + words.consultation.slug() + below;
  }
}
