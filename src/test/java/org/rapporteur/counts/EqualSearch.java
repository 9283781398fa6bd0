package org.rapporteur.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;

/// Compares what every edition finds and counts in a consultation with its source.
public final class EqualSearch {

  private final Source source;
  private final Editions editions;
  private final String slug;

  public EqualSearch(Source source, Slug slug, int port) {
    this.source = source;
    this.slug = slug.value();
    editions = new Editions(port);
  }

  /// Of a word, or of everything: how many there are, and by each facet.
  public void of(String word) {
    of(word, "", said -> true);
  }

  /// Where a value of a facet is chosen, its values are still counted as if none were.
  void of(String word, StakeholderGroup chosen) {
    of(word, "group=" + Editions.word(chosen), said -> said.group() == chosen);
  }

  void ofLanguage(String word, String chosen) {
    of(word, "language=" + chosen, said -> said.language().equals(chosen));
  }

  void ofTheme(String word, int chosen) {
    of(word, "theme=" + chosen, source.theme(chosen)::has);
  }

  private void of(String word, String choice, Predicate<Said> chosen) {
    Predicate<Said> says = word.isEmpty() ? said -> true : said -> said.words().contains(word);
    var saying = source.published().stream().filter(says).toList();
    var left = saying.stream().filter(chosen).toList();
    String query =
        "/search?kind=comment&in="
            + slug
            + (word.isEmpty() ? "" : "&q=%22" + word + "%22")
            + (choice.isEmpty() ? "" : "&" + choice);
    var api = editions.json("/api/v1" + query);
    assertThat(api.path("total").asInt()).as(query).isEqualTo(left.size()).isPositive();
    var facets = facets(left);
    facets.computeIfPresent(choice.split("=")[0], (facet, counts) -> facets(saying).get(facet));
    var page = editions.page(query);
    var light = editions.page("/light" + query);
    assertThat(Editions.numbers(page.select("h2#n").text())).containsExactly((long) left.size());
    assertThat(Editions.numbers(light.select("h2#n").text())).containsExactly((long) left.size());
    facets.forEach(
        (facet, counts) -> {
          assertThat(Editions.members(api.path("facets").path(facet)))
              .as(facet + " of " + query)
              .isEqualTo(counts);
          assertThat(Editions.boxes(page, facet)).as(facet + " of " + query).isEqualTo(counts);
          assertThat(Editions.boxes(light, facet)).as(facet + " of " + query).isEqualTo(counts);
        });
  }

  private Map<String, Map<String, Long>> facets(List<Said> found) {
    var facets = new TreeMap<String, Map<String, Long>>();
    facets.put("question", Source.counted(found, said -> "" + said.question()));
    facets.put("theme", source.countedByTheme(found));
    facets.put("group", Source.counted(found, said -> Editions.word(said.group())));
    facets.put("region", Source.counted(found, said -> Editions.word(said.region())));
    facets.put("language", Source.counted(found, Said::language));
    facets.put("mark", Source.counted(found, said -> said.parent() == 0 ? "thread" : "reply"));
    return facets;
  }
}
