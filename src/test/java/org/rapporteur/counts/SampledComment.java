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

/// A comment with its full text, to be found the same on the pages, in the API, feed and search.
///
/// @param parent absent for the first comment of a thread
/// @param root the number of the first comment of its thread
/// @param fresh true if the feed of its thread contains it
/// @param agree how many agreed in the imported data; absent if not counted
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

  /// Several words in a row without punctuation, to search for as a phrase.
  private static final Pattern PASSAGE = Pattern.compile("\\p{L}+(?: \\p{L}+){3,9}");

  /// Returns true if the text has a passage to search for.
  public boolean hasPassage() {
    return PASSAGE.matcher(text).find();
  }

  public void requireFoundEverywhere(Slug slug, int port) {
    var site = new SiteReader(port);
    String address = "/consultations/" + slug + "/comments/" + number;
    requireShownOn(site.loadPage(address));
    requireShownOn(site.loadPage("/light" + address));
    requireShownOn(
        site.loadPage(
            "/consultations/" + slug + "/questions/" + question + "/fragment?comment=" + number));
    requireInApi(site, address);
    requireInFeed(site, slug, address);
    requireInSearch(site, slug, address);
  }

  private void requireShownOn(Element page) {
    var article = page.select("article#c" + number).first();
    assertThat(article).as(toString()).isNotNull();
    assertThat(normalizedText(article.select(".c-body").first())).isEqualTo(normalizedText());
    assertThat(article.select(".c-name").text()).isEqualTo(author);
    assertThat(article.select(".c-head time").attr("datetime")).isEqualTo(createdAt.toString());
    if (agree != null && disagree != null) {
      assertThat(article.text())
          .containsPattern(
              String.format(Locale.ENGLISH, "\\b%,d\\b\\D+\\b%,d\\b", agree, disagree));
    }
  }

  private void requireInApi(SiteReader site, String address) {
    var json = site.loadJson("/api/v1" + address);
    assertThat(normalizedText(Jsoup.parse(json.path("html").asString())))
        .isEqualTo(normalizedText());
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

  private void requireInFeed(SiteReader site, Slug slug, String address) {
    String feed = "/consultations/" + slug + "/comments/" + root + "/feed.atom";
    var entry =
        Jsoup.parse(site.loadText(feed), Parser.xmlParser()).select("entry").stream()
            .filter(one -> one.select("> id").text().endsWith(address))
            .findFirst();
    assertThat(entry.isPresent()).as(address + " in " + feed).isEqualTo(fresh);
    entry.ifPresent(
        one -> {
          assertThat(normalizedText(Jsoup.parse(one.select("content").text())))
              .isEqualTo(normalizedText());
          assertThat(one.select("author > name").text()).isEqualTo(author);
        });
  }

  private void requireInSearch(SiteReader site, Slug slug, String address) {
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
    assertThat(site.loadJson("/api/v1" + query).path("items").valueStream())
        .as(query)
        .anySatisfy(
            item -> {
              assertThat(item.path("reference").asString()).isEqualTo("C" + number);
              assertThat(item.path("excerpt").asString()).contains("<mark>");
            });
    for (String edition : List.of("", "/light")) {
      assertThat(site.loadPage(edition + query).select("a[href$=" + address + "]"))
          .as(edition + query)
          .isNotEmpty();
    }
  }

  private String normalizedText() {
    return normalizeSpaces(text);
  }

  private static String normalizedText(@Nullable Element element) {
    return element == null ? "" : normalizeSpaces(element.text());
  }

  /// Replaces line breaks and repeated spaces by one space.
  private static String normalizeSpaces(String words) {
    return words.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
