package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;

/// Finds themes and their parts in a sample of the settled statements of one question and language,
/// names them, and places the other settled statements among them.
final class ThemeModels {

  /// A smaller group is told as a whole.
  private static final int FEWEST_FOR_PARTS = 24;

  /// More statements tell no more about what a theme is called.
  static final int MOST_LABELLED = 10_000;

  private final PlacedStatements placed;
  private final PinnedStatements pinned;
  private final @Nullable TermGroups terms;
  private final Phrases phrases;
  private final String title;
  private final Progress placing;
  private final Runnable between;
  private final Points sample;
  private final int[] group;
  private final Placing groups;
  private final TreeMap<Integer, Placing> parts = new TreeMap<>();
  private final TreeMap<Integer, ThemeModel.Called> called = new TreeMap<>();
  private final Level inGroups;
  private final Level inParts;

  private ThemeModels(
      PlacedStatements placed,
      int sample,
      PinnedStatements pinned,
      @Nullable TermGroups terms,
      Phrases phrases,
      String title,
      Progress placing) {
    this.placed = placed;
    this.pinned = pinned;
    this.terms = terms;
    this.phrases = phrases;
    this.title = title;
    int settled = placed.statements().settled();
    int size = Math.min(sample, settled);
    this.placing = placing;
    // While the sample is grouped and named no further statement is placed.
    this.between = () -> placing.reached(size, settled);
    this.sample = placed.first(size, between);
    if (terms == null) {
      var found = Grouping.of(this.sample, pinned.groups(size), between);
      this.group = found.of();
      this.groups = Placing.of(this.sample, group, found.least());
    } else {
      this.group = byTerms(terms);
      this.groups = Placing.of(this.sample, group, 0);
    }
    this.inGroups = Level.of(settled);
    this.inParts = Level.of(settled);
  }

  private int[] byTerms(TermGroups given) {
    return IntStream.range(0, sample.size())
        .map(at -> pinned.group(at) == Placing.NONE ? given.of(at) : pinned.group(at))
        .toArray();
  }

  /// Pinned groups come first, in their order, as do the pinned parts of each.
  ///
  /// @param terms which are the groups, where some were given
  static ThemeModel find(
      PlacedStatements placed,
      int sample,
      PinnedStatements pinned,
      @Nullable TermGroups terms,
      Phrases phrases,
      String title,
      Progress placing) {
    return new ThemeModels(placed, sample, pinned, terms, phrases, title, placing).model();
  }

  private ThemeModel model() {
    for (int at = 0; at < group.length; at++) {
      inGroups.set(at, group[at], groups.centrality(group[at], sample.get(at)));
    }
    var labels =
        new ThemeLabels(labelled(sampled(allOfSample())), group, phrases, title, "", between);
    for (int g : groups.centres().keySet()) {
      between.run();
      var members = allOfSample().stream().filter(at -> group[at] == g).toList();
      var terms = labels.terms(g, mostCentral(members, inGroups));
      var ofParts =
          terms.isEmpty() && !pinned.isGroup(g)
              ? new TreeMap<Integer, List<String>>()
              : findParts(g, members, terms);
      called.put(g, new ThemeModel.Called(terms, ofParts));
    }
    var model =
        new ThemeModel(groups, parts, called, inGroups, inParts, new BitSet(), Drawn.nowhere());
    ThemeLevels.settle(placed, pinned, model, terms, sample, placing);
    return model;
  }

  /// Answers what each is called by.
  private TreeMap<Integer, List<String>> findParts(
      int g, List<Integer> members, List<String> terms) {
    var pinnedParts = pinned.parts(g, sample.size());
    if (members.size() < FEWEST_FOR_PARTS && pinnedParts.isEmpty()) {
      return new TreeMap<>();
    }
    var within = new HashMap<Integer, Integer>();
    members.forEach(at -> within.put(at, within.size()));
    var texts = sampled(members).stream().map(Statement::text).toList();
    var points = sample.closer(members, texts, placed.statements().language());
    int[] of =
        Grouping.of(
                points,
                pinnedParts.stream()
                    .map(
                        part -> part.stream().filter(within::containsKey).map(within::get).toList())
                    .toList(),
                between)
            .of();
    var closer = Placing.of(points, of, 0);
    for (int i = 0; i < of.length; i++) {
      inParts.set(members.get(i), of[i], closer.centrality(of[i], points.get(i)));
    }
    parts.put(g, placing(members, of));
    return names(members, of, terms);
  }

  private TreeMap<Integer, List<String>> names(
      List<Integer> members, int[] of, List<String> terms) {
    var names = new TreeMap<Integer, List<String>>();
    var labels =
        new ThemeLabels(
            labelled(sampled(members)), of, phrases, title, String.join(" ", terms), between);
    for (int p : IntStream.of(of).filter(p -> p >= 0).sorted().distinct().toArray()) {
      var inPart =
          IntStream.range(0, of.length).filter(i -> of[i] == p).mapToObj(members::get).toList();
      names.put(p, labels.terms(p, mostCentral(inPart, inParts)));
    }
    return names;
  }

  /// Where the parts of a group lie among all statements, for those that are seen less closely.
  private Placing placing(List<Integer> members, int[] of) {
    var places = new int[sample.size()];
    Arrays.fill(places, Placing.NONE);
    var inSome = new ArrayList<Integer>();
    for (int i = 0; i < of.length; i++) {
      places[members.get(i)] = of[i];
      if (of[i] != Placing.NONE) {
        inSome.add(members.get(i));
      }
    }
    var centres = Placing.of(sample, places, 0);
    double[] likeness =
        inSome.stream()
            .mapToDouble(at -> centres.likenessToOthers(sample, at, places[at]))
            .toArray();
    return new Placing(centres.centres(), Grouping.least(sample, likeness));
  }

  private String mostCentral(List<Integer> members, Level level) {
    return members.stream()
        .min(
            Comparator.comparingDouble((Integer at) -> -level.centrality()[at])
                .thenComparing(at -> placed.statements().get(at).id()))
        .map(at -> placed.statements().get(at).id())
        .orElse("");
  }

  private List<Integer> allOfSample() {
    return IntStream.range(0, group.length).boxed().toList();
  }

  private List<Statement> sampled(List<Integer> places) {
    return places.stream().map(placed.statements()::get).toList();
  }

  static List<Statement> labelled(List<Statement> statements) {
    return statements.subList(0, Math.min(MOST_LABELLED, statements.size()));
  }
}
