package org.rapporteur.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

  /// Of a word, or of everything: how many there are, and by each facet. Where a group is chosen,
  /// the groups are still counted as if none were.
  public void of(String word, @Nullable StakeholderGroup chosen) {
    Predicate<Said> says = word.isEmpty() ? said -> true : said -> said.words().contains(word);
    var saying = source.published().stream().filter(says).toList();
    var left = saying.stream().filter(said -> chosen == null || said.group() == chosen).toList();
    String query =
        "/search?kind=comment&in="
            + slug
            + (word.isEmpty() ? "" : "&q=%22" + word + "%22")
            + (chosen == null ? "" : "&group=" + Editions.word(chosen));
    var api = editions.json("/api/v1" + query);
    assertThat(api.path("total").asInt()).as(query).isEqualTo(left.size()).isPositive();
    var facets = new TreeMap<String, Map<String, Long>>();
    facets.put("question", Source.counted(left, said -> "" + said.question()));
    facets.put("group", Source.counted(saying, said -> Editions.word(said.group())));
    facets.put("region", Source.counted(left, said -> Editions.word(said.region())));
    facets.put("language", Source.counted(left, Said::language));
    facets.put("mark", Source.counted(left, said -> said.parent() == 0 ? "thread" : "reply"));
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
}
