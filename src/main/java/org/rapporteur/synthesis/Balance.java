package org.rapporteur.synthesis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.identity.affiliation.DevelopmentStatus;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.synthesis.draft.SynthesisSection;

/// Who was heard, by stakeholder group, by region and by development status, and what a draft took
/// from each; those from whom nothing came are there with nothing.
public record Balance(List<Share> groups, List<Share> regions, List<Share> development) {

  /// Percentage points by which somebody may be cited more or less than they spoke.
  public static final int NOTABLE = 5;

  private static final List<String> REGIONS =
      Stream.of(Region.values()).filter(region -> region != Region.NONE).map(Region::name).toList();

  private static final List<String> DEVELOPMENT =
      Stream.of(DevelopmentStatus.values()).map(DevelopmentStatus::name).toList();

  /// What came from one of them.
  ///
  /// @param citations a comment cited for what it says or quoted in the body, once a sentence
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
    development = List.copyOf(development);
  }

  static Balance of(List<SynthesisSection> sections, Material material) {
    var cited =
        sections.stream()
            .filter(section -> section.kind() != SectionKind.SUMMARY)
            .flatMap(section -> section.paragraphs().stream())
            .flatMap(paragraph -> paragraph.sentences().stream())
            .flatMap(sentence -> sentence.reportedComments().stream())
            .flatMap(number -> material.comment(number).stream())
            .toList();
    return new Balance(
        shares(Groups.STATED, comment -> Stream.of(comment.group()), cited, material),
        shares(REGIONS, comment -> Stream.ofNullable(comment.region()), cited, material),
        shares(DEVELOPMENT, comment -> comment.development().stream(), cited, material));
  }

  private static List<Share> shares(
      List<String> all,
      Function<SourceComment, Stream<String>> of,
      List<SourceComment> cited,
      Material material) {
    var contributors = new HashMap<String, Set<Integer>>();
    var made = new HashMap<String, Integer>();
    for (var comment : material.contributions()) {
      of.apply(comment)
          .forEach(
              its -> {
                made.merge(its, 1, Integer::sum);
                contributors.computeIfAbsent(its, c -> new HashSet<>()).add(comment.holder());
              });
    }
    var citations = new HashMap<String, Integer>();
    cited.stream().flatMap(of).forEach(its -> citations.merge(its, 1, Integer::sum));
    var shares = new ArrayList<Share>();
    for (String each : all) {
      int comments = made.getOrDefault(each, 0);
      int times = citations.getOrDefault(each, 0);
      shares.add(
          new Share(
              each,
              contributors.getOrDefault(each, Set.of()).size(),
              comments,
              times,
              (int)
                  Math.round(
                      percent(times, cited.size())
                          - percent(comments, material.contributions().size()))));
    }
    return shares;
  }

  private static double percent(int some, int all) {
    return all == 0 ? 0 : 100.0 * some / all;
  }
}
