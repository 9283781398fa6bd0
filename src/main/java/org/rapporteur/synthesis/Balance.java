package org.rapporteur.synthesis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.synthesis.engine.draft.SentenceKind;
import org.rapporteur.synthesis.engine.material.Groups;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.SourceComment;

/// Who was heard, by stakeholder group and by region, and what a draft took from each; those from
/// whom nothing came are there with nothing.
public record Balance(List<Share> groups, List<Share> regions) {

  /// Percentage points by which somebody may be cited more or less than they spoke.
  public static final int NOTABLE = 5;

  private static final List<String> REGIONS =
      Stream.of(Region.values()).filter(region -> region != Region.NONE).map(Region::name).toList();

  /// What came from one of them.
  ///
  /// @param citations a comment cited for what it says, once a sentence
  /// @param points by how many percentage points their share of the citations is larger than their
  /// share of the comments
  public record Share(String of, int contributors, int comments, int citations, int points) {

    public boolean isHeard() {
      return comments > 0;
    }

    public boolean isNotable() {
      return Math.abs(points) > NOTABLE;
    }
  }

  public Balance {
    groups = List.copyOf(groups);
    regions = List.copyOf(regions);
  }

  static Balance of(List<SynthesisSection> sections, Material material) {
    var cited =
        sections.stream()
            .flatMap(section -> section.paragraphs().stream())
            .flatMap(paragraph -> paragraph.sentences().stream())
            .filter(sentence -> sentence.kind().carries() == SentenceKind.Carries.CITED)
            .flatMap(sentence -> sentence.citedComments().stream())
            .flatMap(number -> material.comment(number).stream())
            .toList();
    return new Balance(
        shares(Groups.STATED, SourceComment::group, cited, material),
        shares(REGIONS, SourceComment::region, cited, material));
  }

  private static List<Share> shares(
      List<String> all,
      Function<SourceComment, @Nullable String> of,
      List<SourceComment> cited,
      Material material) {
    var contributors = new HashMap<String, Set<Integer>>();
    var made = new HashMap<String, Integer>();
    for (var comment : material.contributions()) {
      String its = named(of.apply(comment));
      made.merge(its, 1, Integer::sum);
      contributors.computeIfAbsent(its, c -> new HashSet<>()).add(comment.holder());
    }
    var citations = new HashMap<String, Integer>();
    cited.forEach(comment -> citations.merge(named(of.apply(comment)), 1, Integer::sum));
    var shares = new ArrayList<Share>();
    for (String each : all) {
      shares.add(
          new Share(
              each,
              contributors.getOrDefault(each, Set.of()).size(),
              made.getOrDefault(each, 0),
              citations.getOrDefault(each, 0),
              (int) Math.round(percent(citations, each) - percent(made, each))));
    }
    return shares;
  }

  private static String named(@Nullable String of) {
    return of == null ? "" : of;
  }

  private static double percent(Map<String, Integer> counts, String of) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : 100.0 * counts.getOrDefault(of, 0) / all;
  }
}
