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

/// Requires that the pages, the light version, the API and the feeds of a consultation show the
/// expected counts.
public final class CountAssertions {

  private static final Predicate<ExpectedComment> ANY = comment -> true;
  private static final int FEED_SIZE = 50;
  private static final int PAGE_SIZE = 20;

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

  private final ExpectedDiscussion discussion;
  private final SiteReader site;
  private final String consultationPath;

  public CountAssertions(ExpectedDiscussion discussion, Slug slug, int port) {
    this.discussion = discussion;
    site = new SiteReader(port);
    consultationPath = "/consultations/" + slug;
  }

  /// Checks comments, participants, groups, regions and questions on the consultation's page and in
  /// the API.
  public void requireParticipationCounts() {
    var all = discussion.listPublished();
    var page = site.loadPage(consultationPath);
    assertThat(SiteReader.parseNumbers(page.select(".eyebrow span:eq(1)").text()).subList(0, 2))
        .containsExactly((long) all.size(), discussion.countContributors());
    var unofficial = all.stream().filter(comment -> !comment.official()).toList();
    var bars = page.select("section > ul.rowbars");
    assertThat(parseCounts(bars.get(bars.size() - 2).select(".v").eachText()))
        .isEqualTo(
            orderCounts(
                ExpectedDiscussion.countBy(unofficial, ExpectedComment::group),
                StakeholderGroup.values()));
    assertThat(parseCounts(bars.last().select(".v").eachText()))
        .isEqualTo(
            orderCounts(
                ExpectedDiscussion.countBy(unofficial, ExpectedComment::region), Region.values()));
    var json = site.loadJson("/api/v1" + consultationPath);
    assertThat(json.path("comments").asInt()).isEqualTo(all.size());
    var byQuestion = new TreeMap<Integer, Long>();
    json.path("questions")
        .forEach(q -> byQuestion.put(q.path("number").asInt(), q.path("comments").asLong()));
    byQuestion.values().removeIf(count -> count == 0);
    assertThat(byQuestion).isEqualTo(ExpectedDiscussion.countBy(all, ExpectedComment::question));
    assertThat(
            page.select(".qlist .c").eachText().stream()
                .map(text -> SiteReader.parseNumbers(text).getFirst())
                .filter(count -> count > 0))
        .containsExactlyElementsOf(byQuestion.values());
  }

  /// Checks the counts by group, region and language on both versions of a question's page.
  public void requireBreakdown(int question) {
    var all = discussion.listPublished(question);
    var unofficial = all.stream().filter(comment -> !comment.official()).toList();
    var page = site.loadPage(questionPath(question));
    assertThat(SiteReader.parseNumbers(page.select("h2#comments").text()))
        .containsExactly((long) all.size());
    assertThat(SiteReader.readOptionCounts(page, "group"))
        .isEqualTo(ExpectedDiscussion.countBy(unofficial, comment -> comment.group().cssName()));
    assertThat(SiteReader.readOptionCounts(page, "region"))
        .isEqualTo(
            ExpectedDiscussion.countBy(
                unofficial, comment -> SiteReader.urlValue(comment.region())));
    assertThat(SiteReader.readOptionCounts(page, "language"))
        .isEqualTo(ExpectedDiscussion.countBy(all, ExpectedComment::language));
    long official = all.size() - unofficial.size();
    assertThat(SiteReader.readOptionCounts(page, "official"))
        .isEqualTo(official == 0 ? Map.of() : Map.of("true", official));
    var byGroup = ExpectedDiscussion.countBy(unofficial, ExpectedComment::group);
    assertThat(parseCounts(page.select("[data-group-bars] .rowbars .v").eachText()))
        .isEqualTo(orderCounts(byGroup, StakeholderGroup.values()));
    assertThat(
            parseCounts(
                page.select("[data-group-bars] .outline li:has(a[href*=region]) .muted")
                    .eachText()))
        .containsExactlyElementsOf(
            ExpectedDiscussion.countBy(unofficial, ExpectedComment::region).values());
    var light = site.loadPage("/light" + questionPath(question));
    var actual =
        SiteReader.parseNumbers(light.select("p:matches(^[0-9,]+ comments?)").first().text());
    assertThat(actual.getFirst()).isEqualTo(all.size());
    assertThat(actual.subList(1, actual.size())).containsExactlyElementsOf(byGroup.values());
    assertThat(SiteReader.readOptionCounts(light, "language"))
        .isEqualTo(ExpectedDiscussion.countBy(all, ExpectedComment::language));
  }

  /// Checks the first pages of each order on the page, in fragments, the light version and the API.
  public void requireThreadOrders(int question, int pages) {
    for (var order : ThreadOrder.values()) {
      var expected = discussion.listThreadRoots(question, order, ANY);
      assertThat(expected).as(order.urlValue()).isNotEmpty();
      requireSameThreads(question, "?order=" + order.urlValue(), expected, pages);
      var api = "/api/v1" + questionPath(question) + "/threads?limit=100&order=" + order.urlValue();
      assertThat(site.readItems(api, pages)).as(api).isEqualTo(limit(expected, pages * 100));
    }
  }

  /// Checks all threads and comments of a question on all pages of the API.
  public void requireCompleteApiLists(int question) {
    assertThat(
            site.readItems(
                "/api/v1" + questionPath(question) + "/threads?limit=100&order=most-divided",
                Integer.MAX_VALUE))
        .isEqualTo(discussion.listThreadRoots(question, ThreadOrder.MOST_DIVIDED, ANY));
    assertThat(
            site.readItems(
                "/api/v1" + questionPath(question) + "/comments?limit=100", Integer.MAX_VALUE))
        .isEqualTo(discussion.listAll(question).stream().map(ExpectedComment::number).toList());
  }

  /// Checks the first pages of a filtered question and the number of matching comments.
  public void requireFilterResult(int question, String query, Predicate<ExpectedComment> filter) {
    Predicate<ExpectedComment> matches = filter.and(ExpectedComment::published);
    var expected = discussion.listThreadRoots(question, ThreadOrder.BY_THREAD, matches);
    assertThat(expected).as(query).isNotEmpty();
    var page = site.loadPage(questionPath(question) + "?" + query);
    assertThat(SiteReader.parseNumbers(page.select(".active-f > span").text()))
        .as(query)
        .containsExactly(
            discussion.listPublished(question).stream().filter(matches).count(),
            (long) discussion.listPublished(question).size());
    requireSameThreads(question, "?" + query, expected, 2);
  }

  /// Checks the themes of a question with their comments and contributors on both versions of its
  /// page and in the API, then the comments, threads and feed of each theme.
  public void requireThemes(int question) {
    var shown = discussion.listShownThemes(question);
    assertThat(shown).isNotEmpty();
    var sizes = new TreeMap<String, Long>();
    var actual = new ArrayList<List<Long>>();
    for (var theme : shown) {
      long comments = discussion.listPublished(theme).size();
      sizes.put("" + theme.number(), comments);
      actual.add(List.of((long) theme.number(), comments, discussion.countContributors(theme)));
    }
    var page = site.loadPage(questionPath(question));
    assertThat(SiteReader.readOptionCounts(page, "theme")).isEqualTo(sizes);
    assertThat(
            SiteReader.readOptionCounts(site.loadPage("/light" + questionPath(question)), "theme"))
        .isEqualTo(sizes);
    assertThat(page.select(".outline li:has(a[href*=theme])"))
        .extracting(CountAssertions::readThemeCounts)
        .isEqualTo(actual);
    assertThat(
            site.loadJson("/api/v1" + questionPath(question) + "/themes")
                .path("items")
                .valueStream())
        .extracting(
            item ->
                Stream.of("number", "comments", "contributors")
                    .map(name -> item.path(name).asLong())
                    .toList())
        .isEqualTo(actual);
    shown.forEach(this::requireTheme);
  }

  /// Checks the contributors of each theme by group and region in the data file.
  public void requireThemesInDataFile() {
    var rows = site.readRows(consultationPath + "/data.zip", "themes.csv");
    assertThat(rows).isNotEmpty();
    for (var row : rows) {
      var theme = discussion.findTheme(Integer.parseInt(row.getOrDefault("number", "")));
      assertThat(Long.parseLong(row.getOrDefault("contributors", "")))
          .isEqualTo(discussion.countContributors(theme));
      assertThat(readColumns(row, THEMES_BY_GROUP))
          .as(row.get("label"))
          .isEqualTo(
              Arrays.stream(StakeholderGroup.values())
                  .map(
                      group ->
                          discussion.countContributors(theme, comment -> comment.group() == group))
                  .toList());
      assertThat(readColumns(row, THEMES_BY_REGION))
          .as(row.get("label"))
          .isEqualTo(
              Arrays.stream(Region.values())
                  .map(
                      region ->
                          discussion.countContributors(
                              theme, comment -> comment.region() == region))
                  .toList());
    }
  }

  private static List<Long> readColumns(Map<String, String> row, List<String> columns) {
    return columns.stream().map(column -> Long.valueOf(row.getOrDefault(column, ""))).toList();
  }

  private static List<Long> readThemeCounts(Element line) {
    var numbers = new ArrayList<>(SiteReader.parseNumbers(line.select("a").attr("href")));
    var theme = new ArrayList<>(List.of(numbers.getLast()));
    theme.addAll(SiteReader.parseNumbers(line.select(".muted").text()));
    return theme;
  }

  private void requireTheme(ExpectedTheme theme) {
    var comments = discussion.listPublished(theme);
    String questions = "/api/v1" + questionPath(theme.question());
    String which = "&theme=" + theme.number();
    assertThat(site.readItems(questions + "/comments?limit=100" + which, 2))
        .isEqualTo(limit(comments.stream().map(ExpectedComment::number).toList(), 200));
    for (var order : ThreadOrder.values()) {
      assertThat(
              site.readItems(questions + "/threads?limit=50&order=" + order.urlValue() + which, 2))
          .as(order.urlValue() + which)
          .isEqualTo(
              limit(discussion.listThreadRoots(theme.question(), order, inTheme(theme)), 100));
    }
    assertThat(site.readFeed(consultationPath + "/themes/" + theme.number() + "/feed.atom"))
        .isEqualTo(listNewest(comments));
  }

  private static Predicate<ExpectedComment> inTheme(ExpectedTheme theme) {
    return comment -> comment.published() && theme.contains(comment);
  }

  /// Checks that a filter by a theme with too few contributors matches nothing.
  public void requireNoMatchForHiddenTheme(int question, int number) {
    String query = "?theme=" + number;
    assertThat(discussion.listPublished(discussion.findTheme(number))).isNotEmpty();
    var page = site.loadPage(questionPath(question) + query);
    assertThat(SiteReader.parseNumbers(page.select(".active-f > span").text()))
        .containsExactly(0L, (long) discussion.listPublished(question).size());
    requireSameThreads(question, query, List.of(), 1);
  }

  /// Checks that the page, its fragments and the light version list the same threads.
  private void requireSameThreads(int question, String query, List<Integer> expected, int pages) {
    var shown = limit(expected, pages * PAGE_SIZE);
    assertThat(site.readThreadRoots(questionPath(question) + query, "a[data-more-threads]", pages))
        .as("page " + query)
        .isEqualTo(shown);
    assertThat(site.readThreadRoots(questionPath(question) + "/fragment" + query, "no link", 1))
        .as("fragment " + query)
        .isEqualTo(limit(expected, PAGE_SIZE));
    assertThat(
            site.readThreadRoots("/light" + questionPath(question) + query, "a[rel=next]", pages))
        .as("light " + query)
        .isEqualTo(shown);
  }

  /// Checks the unread counts of a visitor who read each question up to a number.
  public void requireUnreadCounts(Map<Integer, Integer> read, int question) {
    var since =
        read.entrySet().stream()
            .map(entry -> "since=" + entry.getKey() + "." + entry.getValue())
            .collect(Collectors.joining("&"));
    var unread = site.loadJson(consultationPath + "/unread?question=" + question + "&" + since);
    var newComments = new LinkedHashMap<Integer, List<Integer>>();
    read.forEach((number, seen) -> newComments.put(number, listNumbersAfter(number, seen)));
    int total = newComments.values().stream().mapToInt(List::size).sum();
    assertThat(unread.path("total").asInt()).isEqualTo(total).isPositive();
    String slug = consultationPath.substring(consultationPath.lastIndexOf('/') + 1);
    var listed = site.loadJson("/unread?" + since.replace("=", "=" + slug + "."));
    assertThat(SiteReader.parseNumbers(listed.path("consultations").path(slug).asString("")))
        .containsExactly((long) total);
    assertThat(unread.path("newComments").valueStream().map(number -> number.asInt()))
        .containsExactlyElementsOf(newComments.get(question));
    newComments.forEach(
        (number, numbers) ->
            assertThat(
                    SiteReader.parseNumbers(
                        unread.path("questions").path("" + number).asString("")))
                .as("question " + number)
                .isEqualTo(numbers.isEmpty() ? List.of() : List.of((long) numbers.size())));
  }

  List<Integer> listNumbersAfter(int question, int seen) {
    return discussion.listPublished(question).stream()
        .map(ExpectedComment::number)
        .filter(number -> number > seen)
        .toList();
  }

  /// Checks the feeds of the consultation, a question and a thread: the newest fifty published
  /// comments, and in a thread also its first.
  public void requireFeeds(int question, int root) {
    assertThat(site.readFeed(consultationPath + "/feed.atom"))
        .isEqualTo(listNewest(discussion.listAll()));
    assertThat(site.readFeed(questionPath(question) + "/feed.atom"))
        .isEqualTo(listNewest(discussion.listAll(question)));
    var thread = discussion.listThread(root);
    var expected = listNewest(thread.subList(1, thread.size()));
    expected.add(root);
    assertThat(site.readFeed(consultationPath + "/comments/" + root + "/feed.atom"))
        .isEqualTo(expected);
  }

  private static List<Integer> listNewest(List<ExpectedComment> comments) {
    return comments.stream()
        .sorted(Comparator.comparingInt(ExpectedComment::number).reversed())
        .filter(ExpectedComment::published)
        .limit(FEED_SIZE)
        .map(ExpectedComment::number)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /// Checks the positions by group and region on a comment's page, in a fragment and the API.
  public void requirePositionCounts(ExpectedComment comment) {
    var byGroup = countPositionsBy(comment, ExpectedComment.ExpectedPosition::group);
    var byRegion = countPositionsBy(comment, ExpectedComment.ExpectedPosition::region);
    var tables =
        site.loadPage(consultationPath + "/comments/" + comment.number())
            .select("#c" + comment.number() + " table");
    assertThat(tables).as("C" + comment.number()).hasSize(2);
    assertThat(SiteReader.readRows(tables.get(0))).containsExactlyElementsOf(byGroup.values());
    assertThat(SiteReader.readRows(tables.get(1))).containsExactlyElementsOf(byRegion.values());
    var fragment =
        site.loadPage(questionPath(comment.question()) + "/fragment?comment=" + comment.number());
    assertThat(SiteReader.readRows(fragment.select("table").first()))
        .containsExactlyElementsOf(byGroup.values());
    var positions =
        site.loadJson("/api/v1" + consultationPath + "/comments/" + comment.number())
            .path("positions");
    var actual = new TreeMap<String, List<Long>>();
    Stream.of("byGroup", "byRegion")
        .flatMap(part -> positions.path(part).properties().stream())
        .forEach(
            part ->
                actual.put(
                    part.getKey(),
                    List.of(
                        part.getValue().path("agree").asLong(),
                        part.getValue().path("disagree").asLong())));
    var expected = new TreeMap<String, List<Long>>();
    byGroup.forEach((group, sums) -> expected.put(SiteReader.urlValue(group), sums));
    byRegion.forEach((region, sums) -> expected.put(SiteReader.urlValue(region), sums));
    assertThat(actual).isEqualTo(expected);
    assertThat(positions.path("agree").asInt()).isEqualTo(comment.countAgree() - comment.agree());
    assertThat(positions.path("disagree").asInt())
        .isEqualTo(comment.countDisagree() - comment.disagree());
  }

  private static <K> Map<K, List<Long>> countPositionsBy(
      ExpectedComment comment, Function<ExpectedComment.ExpectedPosition, K> part) {
    return comment.positions().values().stream()
        .collect(
            Collectors.groupingBy(
                part,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    positions -> {
                      long yes =
                          positions.stream()
                              .filter(ExpectedComment.ExpectedPosition::agrees)
                              .count();
                      return List.of(yes, positions.size() - yes);
                    })));
  }

  private static List<Long> parseCounts(List<String> texts) {
    return texts.stream().map(Long::valueOf).toList();
  }

  /// Orders counts as the page does; the last part is omitted if it has none.
  private static <K> List<Long> orderCounts(Map<K, Long> counts, K[] parts) {
    return Stream.of(parts)
        .filter(part -> counts.containsKey(part) || part != parts[parts.length - 1])
        .map(part -> counts.getOrDefault(part, 0L))
        .toList();
  }

  private static List<Integer> limit(List<Integer> numbers, int most) {
    return numbers.subList(0, Math.min(numbers.size(), most));
  }

  private String questionPath(int question) {
    return consultationPath + "/questions/" + question;
  }
}
