package org.rapporteur.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.rapporteur.discussion.thread.ThreadOrder;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;

/// Compares what every edition tells of a consultation on its pages with its source.
public final class EqualEverywhere {

  private static final Predicate<Said> ANY = said -> true;
  private static final int FEED = 50;
  private static final int A_PAGE = 20;

  private static final List<String> THEMES_BY_GROUP =
      List.of(
          "governments",
          "privateSector",
          "civilSociety",
          "internationalOrganizations",
          "technicalAndAcademic",
          "groupNotStated");
  private static final List<String> THEMES_BY_REGION =
      List.of(
          "african",
          "asiaPacific",
          "easternEuropean",
          "latinAmericanAndCaribbean",
          "westernEuropeanAndOther",
          "noRegion");

  private final Source source;
  private final Editions editions;
  private final String home;

  public EqualEverywhere(Source source, Slug slug, int port) {
    this.source = source;
    editions = new Editions(port);
    home = "/consultations/" + slug;
  }

  /// In the consultation's page and the API: comments, participants, groups, regions, questions.
  public void turnout() {
    var all = source.published();
    var page = editions.page(home);
    assertThat(Editions.numbers(page.select(".eyebrow span:eq(1)").text()).subList(0, 2))
        .containsExactly((long) all.size(), source.contributors());
    var voices = all.stream().filter(said -> !said.official()).toList();
    var bars = page.select("section > ul.rowbars");
    assertThat(shown(bars.get(bars.size() - 2).select(".v").eachText()))
        .isEqualTo(listed(Source.counted(voices, Said::group), StakeholderGroup.values()));
    assertThat(shown(bars.last().select(".v").eachText()))
        .isEqualTo(listed(Source.counted(voices, Said::region), Region.values()));
    var json = editions.json("/api/v1" + home);
    assertThat(json.path("comments").asInt()).isEqualTo(all.size());
    var byQuestion = new TreeMap<Integer, Long>();
    json.path("questions")
        .forEach(q -> byQuestion.put(q.path("number").asInt(), q.path("comments").asLong()));
    byQuestion.values().removeIf(count -> count == 0);
    assertThat(byQuestion).isEqualTo(Source.counted(all, Said::question));
    assertThat(
            page.select(".qlist .c").eachText().stream()
                .map(text -> Editions.numbers(text).getFirst())
                .filter(count -> count > 0))
        .containsExactlyElementsOf(byQuestion.values());
  }

  /// By group, region and language, in the page of the question and its light version.
  public void split(int question) {
    var all = source.published(question);
    var voices = all.stream().filter(said -> !said.official()).toList();
    var page = editions.page(path(question));
    assertThat(Editions.numbers(page.select("h2#comments").text()))
        .containsExactly((long) all.size());
    assertThat(Editions.choices(page, "group"))
        .isEqualTo(Source.counted(voices, said -> said.group().cssName()));
    assertThat(Editions.choices(page, "region"))
        .isEqualTo(Source.counted(voices, said -> Editions.word(said.region())));
    assertThat(Editions.choices(page, "language")).isEqualTo(Source.counted(all, Said::language));
    long official = all.size() - voices.size();
    assertThat(Editions.choices(page, "official"))
        .isEqualTo(official == 0 ? Map.of() : Map.of("true", official));
    var byGroup = Source.counted(voices, Said::group);
    assertThat(shown(page.select("[data-who] .rowbars .v").eachText()))
        .isEqualTo(listed(byGroup, StakeholderGroup.values()));
    assertThat(shown(page.select("[data-who] .outline li:has(a[href*=region]) .muted").eachText()))
        .containsExactlyElementsOf(Source.counted(voices, Said::region).values());
    var light = editions.page("/light" + path(question));
    var told = Editions.numbers(light.select("p:matches(^[0-9,]+ comments?)").first().text());
    assertThat(told.getFirst()).isEqualTo(all.size());
    assertThat(told.subList(1, told.size())).containsExactlyElementsOf(byGroup.values());
    assertThat(Editions.choices(light, "language")).isEqualTo(Source.counted(all, Said::language));
  }

  /// The first pages of each order, in the page, its fragments, the light version and the API.
  public void orders(int question, int pages) {
    for (var order : ThreadOrder.values()) {
      var expected = source.threads(question, order, ANY);
      assertThat(expected).as(order.urlValue()).isNotEmpty();
      same(question, "?order=" + order.urlValue(), expected, pages);
      var api = "/api/v1" + path(question) + "/threads?limit=100&order=" + order.urlValue();
      assertThat(editions.items(api, pages)).as(api).isEqualTo(first(expected, pages * 100));
    }
  }

  /// Every thread of a question and every comment, by all pages of the API.
  public void everything(int question) {
    assertThat(
            editions.items(
                "/api/v1" + path(question) + "/threads?limit=100&order=most-divided",
                Integer.MAX_VALUE))
        .isEqualTo(source.threads(question, ThreadOrder.MOST_DIVIDED, ANY));
    assertThat(
            editions.items("/api/v1" + path(question) + "/comments?limit=100", Integer.MAX_VALUE))
        .isEqualTo(source.all(question).stream().map(Said::number).toList());
  }

  /// The first pages of what a choice leaves, and how many comments the page says match.
  public void filter(int question, String query, Predicate<Said> filter) {
    Predicate<Said> matches = filter.and(Said::published);
    var expected = source.threads(question, ThreadOrder.BY_THREAD, matches);
    assertThat(expected).as(query).isNotEmpty();
    var page = editions.page(path(question) + "?" + query);
    assertThat(Editions.numbers(page.select(".active-f > span").text()))
        .as(query)
        .containsExactly(
            source.published(question).stream().filter(matches).count(),
            (long) source.published(question).size());
    same(question, "?" + query, expected, 2);
  }

  /// What is found in a question: in the lists and choices of its page, its light version and the
  /// API with how many comments and contributors each has; and of each its comments and threads by
  /// the API, and the newest by its feed.
  public void themes(int question) {
    var shown = source.shownThemes(question);
    assertThat(shown).isNotEmpty();
    var sizes = new TreeMap<String, Long>();
    var told = new ArrayList<List<Long>>();
    for (var theme : shown) {
      long comments = source.published(theme).size();
      sizes.put("" + theme.number(), comments);
      told.add(List.of((long) theme.number(), comments, source.contributors(theme)));
    }
    var page = editions.page(path(question));
    assertThat(Editions.choices(page, "theme")).isEqualTo(sizes);
    assertThat(Editions.choices(editions.page("/light" + path(question)), "theme"))
        .isEqualTo(sizes);
    assertThat(page.select(".outline li:has(a[href*=theme])"))
        .extracting(EqualEverywhere::theme)
        .isEqualTo(told);
    assertThat(editions.json("/api/v1" + path(question) + "/themes").path("items").valueStream())
        .extracting(
            item ->
                Stream.of("number", "comments", "contributors")
                    .map(name -> item.path(name).asLong())
                    .toList())
        .isEqualTo(told);
    shown.forEach(this::theme);
  }

  /// In the data: how many contributors each theme has, of each group and of each region.
  public void themesInTheData() {
    var rows = editions.rows(home + "/data.zip", "themes.csv");
    assertThat(rows).isNotEmpty();
    for (var row : rows) {
      var theme = source.theme(Integer.parseInt(row.getOrDefault("number", "")));
      assertThat(Long.parseLong(row.getOrDefault("contributors", "")))
          .isEqualTo(source.contributors(theme));
      assertThat(numbers(row, THEMES_BY_GROUP))
          .as(row.get("label"))
          .isEqualTo(
              Arrays.stream(StakeholderGroup.values())
                  .map(group -> source.contributors(theme, said -> said.group() == group))
                  .toList());
      assertThat(numbers(row, THEMES_BY_REGION))
          .as(row.get("label"))
          .isEqualTo(
              Arrays.stream(Region.values())
                  .map(region -> source.contributors(theme, said -> said.region() == region))
                  .toList());
    }
  }

  private static List<Long> numbers(Map<String, String> row, List<String> columns) {
    return columns.stream().map(column -> Long.valueOf(row.getOrDefault(column, ""))).toList();
  }

  private static List<Long> theme(Element line) {
    var numbers = new ArrayList<>(Editions.numbers(line.select("a").attr("href")));
    var theme = new ArrayList<>(List.of(numbers.getLast()));
    theme.addAll(Editions.numbers(line.select(".muted").text()));
    return theme;
  }

  private void theme(ReadTheme theme) {
    var comments = source.published(theme);
    String questions = "/api/v1" + path(theme.question());
    String which = "&theme=" + theme.number();
    assertThat(editions.items(questions + "/comments?limit=100" + which, 2))
        .isEqualTo(first(comments.stream().map(Said::number).toList(), 200));
    for (var order : ThreadOrder.values()) {
      assertThat(
              editions.items(questions + "/threads?limit=50&order=" + order.urlValue() + which, 2))
          .as(order.urlValue() + which)
          .isEqualTo(first(source.threads(theme.question(), order, in(theme)), 100));
    }
    assertThat(editions.feed(home + "/themes/" + theme.number() + "/feed.atom"))
        .isEqualTo(newest(comments));
  }

  private static Predicate<Said> in(ReadTheme theme) {
    return said -> said.published() && theme.has(said);
  }

  /// One that was found in too little to be shown leaves nothing.
  public void noTheme(int question, int number) {
    String query = "?theme=" + number;
    assertThat(source.published(source.theme(number))).isNotEmpty();
    var page = editions.page(path(question) + query);
    assertThat(Editions.numbers(page.select(".active-f > span").text()))
        .containsExactly(0L, (long) source.published(question).size());
    same(question, query, List.of(), 1);
  }

  /// A page, fragments and the light version go on in the same order.
  private void same(int question, String query, List<Integer> expected, int pages) {
    var shown = first(expected, pages * A_PAGE);
    assertThat(editions.threads(path(question) + query, "a[data-more-threads]", pages))
        .as("page " + query)
        .isEqualTo(shown);
    assertThat(editions.threads(path(question) + "/fragment" + query, "no link", 1))
        .as("fragment " + query)
        .isEqualTo(first(expected, A_PAGE));
    assertThat(editions.threads("/light" + path(question) + query, "a[rel=next]", pages))
        .as("light " + query)
        .isEqualTo(shown);
  }

  /// To a visitor who read each question up to a number.
  public void unread(Map<Integer, Integer> read, int question) {
    var since =
        read.entrySet().stream()
            .map(entry -> "since=" + entry.getKey() + "." + entry.getValue())
            .collect(Collectors.joining("&"));
    var news = editions.json(home + "/unread?question=" + question + "&" + since);
    var fresh = new LinkedHashMap<Integer, List<Integer>>();
    read.forEach((number, seen) -> fresh.put(number, after(number, seen)));
    int total = fresh.values().stream().mapToInt(List::size).sum();
    assertThat(news.path("total").asInt()).isEqualTo(total).isPositive();
    String slug = home.substring(home.lastIndexOf('/') + 1);
    var listed = editions.json("/unread?" + since.replace("=", "=" + slug + "."));
    assertThat(Editions.numbers(listed.path("consultations").path(slug).asString("")))
        .containsExactly((long) total);
    assertThat(news.path("fresh").valueStream().map(number -> number.asInt()))
        .containsExactlyElementsOf(fresh.get(question));
    fresh.forEach(
        (number, numbers) ->
            assertThat(Editions.numbers(news.path("questions").path("" + number).asString("")))
                .as("question " + number)
                .isEqualTo(numbers.isEmpty() ? List.of() : List.of((long) numbers.size())));
  }

  List<Integer> after(int question, int seen) {
    return source.published(question).stream()
        .map(Said::number)
        .filter(number -> number > seen)
        .toList();
  }

  /// The newest of everything and of a question, and of a thread with how it began: fifty that
  /// still have their words.
  public void feeds(int question, int root) {
    assertThat(editions.feed(home + "/feed.atom")).isEqualTo(newest(source.all()));
    assertThat(editions.feed(path(question) + "/feed.atom"))
        .isEqualTo(newest(source.all(question)));
    var thread = source.thread(root);
    var expected = newest(thread.subList(1, thread.size()));
    expected.add(root);
    assertThat(editions.feed(home + "/comments/" + root + "/feed.atom")).isEqualTo(expected);
  }

  private static List<Integer> newest(List<Said> comments) {
    return comments.stream()
        .sorted(Comparator.comparingInt(Said::number).reversed())
        .filter(Said::published)
        .limit(FEED)
        .map(Said::number)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /// How a comment's positions divide, in its page, a fragment and the API.
  public void positions(Said said) {
    var byGroup = sums(said, Said.Stance::group);
    var byRegion = sums(said, Said.Stance::region);
    var tables =
        editions.page(home + "/comments/" + said.number()).select("#c" + said.number() + " table");
    assertThat(tables).as("C" + said.number()).hasSize(2);
    assertThat(Editions.rows(tables.get(0))).containsExactlyElementsOf(byGroup.values());
    assertThat(Editions.rows(tables.get(1))).containsExactlyElementsOf(byRegion.values());
    var fragment = editions.page(path(said.question()) + "/fragment?comment=" + said.number());
    assertThat(Editions.rows(fragment.select("table").first()))
        .containsExactlyElementsOf(byGroup.values());
    var positions =
        editions.json("/api/v1" + home + "/comments/" + said.number()).path("positions");
    var told = new TreeMap<String, List<Long>>();
    Stream.of("byGroup", "byRegion")
        .flatMap(part -> positions.path(part).properties().stream())
        .forEach(
            part ->
                told.put(
                    part.getKey(),
                    List.of(
                        part.getValue().path("agree").asLong(),
                        part.getValue().path("disagree").asLong())));
    var expected = new TreeMap<String, List<Long>>();
    byGroup.forEach((group, sums) -> expected.put(Editions.word(group), sums));
    byRegion.forEach((region, sums) -> expected.put(Editions.word(region), sums));
    assertThat(told).isEqualTo(expected);
    assertThat(positions.path("agree").asInt()).isEqualTo(said.yes() - said.agree());
    assertThat(positions.path("disagree").asInt()).isEqualTo(said.no() - said.disagree());
  }

  private static <K> Map<K, List<Long>> sums(Said said, Function<Said.Stance, K> part) {
    return said.positions().values().stream()
        .collect(
            Collectors.groupingBy(
                part,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    held -> {
                      long yes = held.stream().filter(Said.Stance::agrees).count();
                      return List.of(yes, held.size() - yes);
                    })));
  }

  private static List<Long> shown(List<String> texts) {
    return texts.stream().map(Long::valueOf).toList();
  }

  /// In their fixed order; the last one only where there are some.
  private static <K> List<Long> listed(Map<K, Long> counts, K[] parts) {
    return Stream.of(parts)
        .filter(part -> counts.containsKey(part) || part != parts[parts.length - 1])
        .map(part -> counts.getOrDefault(part, 0L))
        .toList();
  }

  private static List<Integer> first(List<Integer> numbers, int most) {
    return numbers.subList(0, Math.min(numbers.size(), most));
  }

  private String path(int question) {
    return home + "/questions/" + question;
  }
}
