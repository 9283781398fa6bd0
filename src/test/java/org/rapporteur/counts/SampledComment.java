package org.rapporteur.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Slug;

/// A comment as its source tells it, word for word, to be found the same in every edition.
///
/// @param parent absent where it begins a thread
/// @param root the number of the comment that begins its thread
/// @param fresh whether it is among the newest that the feed of its thread brings
/// @param agree how many agreed elsewhere, absent where nobody counted
public record SampledComment(
    int number,
    int question,
    @Nullable Integer parent,
    int root,
    boolean fresh,
    String author,
    Instant createdAt,
    String text,
    @Nullable Integer agree,
    @Nullable Integer disagree) {

  /// Some words in a row without anything between them, as whoever remembers them types them.
  private static final Pattern PASSAGE = Pattern.compile("\\p{L}+(?: \\p{L}+){3,9}");

  /// Whether the search can be asked for it.
  public boolean hasPassage() {
    return PASSAGE.matcher(text).find();
  }

  public void isFoundEverywhere(Slug slug, int port) {
    var editions = new Editions(port);
    String address = "/consultations/" + slug + "/comments/" + number;
    isShownIn(editions.page(address));
    isShownIn(editions.page("/light" + address));
    isShownIn(
        editions.page(
            "/consultations/" + slug + "/questions/" + question + "/fragment?comment=" + number));
    isTold(editions, address);
    isInTheFeed(editions, slug, address);
    isFound(editions, slug, address);
  }

  private void isShownIn(Element page) {
    var article = page.select("article#c" + number).first();
    assertThat(article).as(toString()).isNotNull();
    assertThat(said(article.select(".c-body").first())).isEqualTo(said());
    assertThat(article.select(".c-name").text()).isEqualTo(author);
    assertThat(article.select(".c-head time").attr("datetime")).isEqualTo(createdAt.toString());
    if (agree != null && disagree != null) {
      assertThat(article.text())
          .containsPattern(
              String.format(Locale.ENGLISH, "\\b%,d\\b\\D+\\b%,d\\b", agree, disagree));
    }
  }

  private void isTold(Editions editions, String address) {
    var json = editions.json("/api/v1" + address);
    assertThat(said(Jsoup.parse(json.path("html").asString()))).isEqualTo(said());
    assertThat(json.path("author").asString()).isEqualTo(author);
    assertThat(json.path("question").asInt()).isEqualTo(question);
    assertThat(json.path("parent").asInt(0)).isEqualTo(parent == null ? 0 : parent);
    assertThat(Instant.parse(json.path("createdAt").asString())).isEqualTo(createdAt);
    if (agree != null) {
      assertThat(json.path("tallies").path("agree").asInt()).isEqualTo(agree);
    }
    if (disagree != null) {
      assertThat(json.path("tallies").path("disagree").asInt()).isEqualTo(disagree);
    }
  }

  private void isInTheFeed(Editions editions, Slug slug, String address) {
    String feed = "/consultations/" + slug + "/comments/" + root + "/feed.atom";
    var entry =
        Jsoup.parse(editions.text(feed), Parser.xmlParser()).select("entry").stream()
            .filter(one -> one.select("> id").text().endsWith(address))
            .findFirst();
    assertThat(entry.isPresent()).as(address + " in " + feed).isEqualTo(fresh);
    entry.ifPresent(
        one -> {
          assertThat(said(Jsoup.parse(one.select("content").text()))).isEqualTo(said());
          assertThat(one.select("author > name").text()).isEqualTo(author);
        });
  }

  private void isFound(Editions editions, Slug slug, String address) {
    var passage = PASSAGE.matcher(text);
    assertThat(passage.find()).as(text).isTrue();
    String query =
        "/search?kind=comment&question="
            + question
            + "&in="
            + slug
            + "&q=%22"
            + URLEncoder.encode(passage.group(), StandardCharsets.UTF_8)
            + "%22";
    assertThat(editions.json("/api/v1" + query).path("items").valueStream())
        .as(query)
        .anySatisfy(
            item -> {
              assertThat(item.path("reference").asString()).isEqualTo("C" + number);
              assertThat(item.path("excerpt").asString()).contains("<mark>");
            });
    for (String edition : List.of("", "/light")) {
      assertThat(editions.page(edition + query).select("a[href$=" + address + "]"))
          .as(edition + query)
          .isNotEmpty();
    }
  }

  private String said() {
    return spaced(text);
  }

  private static String said(@Nullable Element element) {
    return element == null ? "" : spaced(element.text());
  }

  /// However lines break.
  private static String spaced(String words) {
    return words.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
