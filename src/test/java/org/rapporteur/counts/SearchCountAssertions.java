package org.rapporteur.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;

/// Requires that the search pages, the light version and the API show the expected counts.
public final class SearchCountAssertions {

  private final ExpectedDiscussion discussion;
  private final SiteReader site;
  private final String slug;

  public SearchCountAssertions(ExpectedDiscussion discussion, Slug slug, int port) {
    this.discussion = discussion;
    this.slug = slug.value();
    site = new SiteReader(port);
  }

  /// Checks the total and the facet counts of a search; an empty word matches everything.
  public void requireCounts(String word) {
    requireCounts(word, "", comment -> true);
  }

  /// Checks a search with a chosen group; the counts of the chosen facet ignore the choice.
  void requireCounts(String word, StakeholderGroup chosen) {
    requireCounts(
        word, "group=" + SiteReader.urlValue(chosen), comment -> comment.group() == chosen);
  }

  void requireCountsForLanguage(String word, String chosen) {
    requireCounts(word, "language=" + chosen, comment -> comment.language().equals(chosen));
  }

  void requireCountsForTheme(String word, int chosen) {
    requireCounts(word, "theme=" + chosen, discussion.findTheme(chosen)::contains);
  }

  private void requireCounts(String word, String choice, Predicate<ExpectedComment> chosen) {
    Predicate<ExpectedComment> matches =
        word.isEmpty() ? comment -> true : comment -> comment.words().contains(word);
    var matching = discussion.listPublished().stream().filter(matches).toList();
    var expected = matching.stream().filter(chosen).toList();
    String query =
        "/search?kind=comment&in="
            + slug
            + (word.isEmpty() ? "" : "&q=%22" + word + "%22")
            + (choice.isEmpty() ? "" : "&" + choice);
    var api = site.loadJson("/api/v1" + query);
    assertThat(api.path("total").asInt()).as(query).isEqualTo(expected.size()).isPositive();
    var facets = countFacets(expected);
    facets.computeIfPresent(
        choice.split("=")[0], (facet, counts) -> countFacets(matching).get(facet));
    var page = site.loadPage(query);
    var light = site.loadPage("/light" + query);
    assertThat(SiteReader.parseNumbers(page.select("h2#n").text()))
        .containsExactly((long) expected.size());
    assertThat(SiteReader.parseNumbers(light.select("h2#n").text()))
        .containsExactly((long) expected.size());
    facets.forEach(
        (facet, counts) -> {
          assertThat(SiteReader.readMemberCounts(api.path("facets").path(facet)))
              .as(facet + " of " + query)
              .isEqualTo(counts);
          assertThat(SiteReader.readCheckboxCounts(page, facet))
              .as(facet + " of " + query)
              .isEqualTo(counts);
          assertThat(SiteReader.readCheckboxCounts(light, facet))
              .as(facet + " of " + query)
              .isEqualTo(counts);
        });
  }

  private Map<String, Map<String, Long>> countFacets(List<ExpectedComment> found) {
    var facets = new TreeMap<String, Map<String, Long>>();
    facets.put("question", ExpectedDiscussion.countBy(found, comment -> "" + comment.question()));
    facets.put("theme", discussion.countByTheme(found));
    facets.put(
        "group",
        ExpectedDiscussion.countBy(found, comment -> SiteReader.urlValue(comment.group())));
    facets.put(
        "region",
        ExpectedDiscussion.countBy(found, comment -> SiteReader.urlValue(comment.region())));
    facets.put("language", ExpectedDiscussion.countBy(found, ExpectedComment::language));
    facets.put(
        "mark",
        ExpectedDiscussion.countBy(found, comment -> comment.parent() == 0 ? "thread" : "reply"));
    return facets;
  }
}
