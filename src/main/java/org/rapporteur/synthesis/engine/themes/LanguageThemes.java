package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Terms;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.statements.Statement;

/// The themes of one question and language and their parts, each with its members and its name.
final class LanguageThemes {

  /// What one or two people said is told as what they said, not as a theme.
  private static final int FEWEST_HOLDERS = 3;

  /// More statements tell no more about what a theme is called.
  static final int MOST_LABELLED = 10_000;

  /// A larger part would only say again what the theme says.
  private static final double LARGEST_PART = 0.6;

  /// People are asked about a theme of theirs when so many of its statements lie nearer to another.
  private static final double DOUBTFUL = 0.3;

  private static final Comparator<Theme.Member> MOST_CENTRAL_FIRST =
      Comparator.comparingDouble((Theme.Member member) -> -member.centrality())
          .thenComparing(Theme.Member::statement);

  /// What people decided about a theme and about parts of it.
  record Kept(KeptTheme theme, List<KeptTheme> parts) {}

  /// A theme, and how many holders say something of it.
  record Held(Theme theme, int holders) {}

  private final PlacedStatements placed;
  private final List<Kept> kept;
  private final Phrases phrases;
  private final String title;
  private final Set<String> named;
  private final ThemeLevels levels;
  private final Map<Integer, Set<Integer>> speaking = new HashMap<>();
  private final Map<String, Set<Integer>> saying = new HashMap<>();
  private final List<Held> themes = new ArrayList<>();
  private final List<String> remainder = new ArrayList<>();

  /// @param said all statements on the question, those in a copy of a campaign's text too
  /// @param named the ids that are taken, to which those of these themes are added
  LanguageThemes(
      Material material,
      Collection<Statement> said,
      PlacedStatements placed,
      List<Kept> kept,
      ThemeLevels levels,
      Phrases phrases,
      String title,
      Set<String> named) {
    this.named = named;
    this.placed = placed;
    this.kept = kept;
    this.levels = levels;
    this.phrases = phrases;
    this.title = title;
    for (var statement : said) {
      int at = placed.place(statement.standsAs());
      if (at >= 0) {
        int group = levels.groups().group()[at];
        int holder = material.present(statement.comment()).holder();
        speaking.computeIfAbsent(group, g -> new HashSet<>()).add(holder);
        saying.computeIfAbsent(statement.standsAs(), s -> new HashSet<>(2)).add(holder);
      }
    }
    find();
  }

  List<Held> themes() {
    return themes;
  }

  List<String> remainder() {
    return remainder;
  }

  private void find() {
    var labels =
        new ThemeLabels(labelled(placed.statements()), levels.groupsOfSample(), phrases, title);
    var members = members(IntStream.range(0, placed.statements().size()), levels.groups());
    var ids = new HashMap<Integer, String>();
    members.forEach((g, all) -> ids.put(g, isKept(g) ? kept.get(g).theme().id() : idOf(all)));
    members.forEach(
        (g, all) -> {
          var terms = g < 0 ? List.<String>of() : labels.terms(g, all.getFirst().statement());
          int holders = speaking.getOrDefault(g, Set.of()).size();
          if (!isKept(g) && (terms.isEmpty() || holders < FEWEST_HOLDERS)) {
            all.forEach(member -> remainder.add(member.statement()));
            return;
          }
          String id = ids.getOrDefault(g, "");
          themes.add(
              new Held(
                  new Theme(
                      id,
                      placed.statements().getFirst().question(),
                      placed.statements().getFirst().language(),
                      isKept(g) ? kept.get(g).theme().name() : labels.label(terms),
                      terms,
                      all,
                      isKept(g),
                      parts(g, terms),
                      doubt(g, ids)),
                  holders));
        });
  }

  private boolean isKept(int group) {
    return group >= 0 && group < kept.size();
  }

  /// The largest first.
  private List<Theme.Part> parts(int group, List<String> terms) {
    var places =
        IntStream.range(0, placed.statements().size())
            .filter(at -> levels.groups().group()[at] == group)
            .toArray();
    var keptParts = isKept(group) ? kept.get(group).parts() : List.<KeptTheme>of();
    var statements = labelled(Arrays.stream(places).mapToObj(placed.statements()::get).toList());
    int[] of = Arrays.stream(places).map(at -> levels.parts().group()[at]).toArray();
    var labels = new ThemeLabels(statements, of, phrases, title + " " + String.join(" ", terms));
    var parts = new ArrayList<Theme.Part>();
    var holders = new HashMap<String, Integer>();
    members(Arrays.stream(places), levels.parts())
        .forEach(
            (p, all) -> {
              boolean byPeople = p >= 0 && p < keptParts.size();
              var own = p < 0 ? List.<String>of() : labels.terms(p, all.getFirst().statement());
              var inPart = byPeople ? all : withWordsOf(own, all);
              int speak = holders(inPart);
              if (byPeople || speak >= FEWEST_HOLDERS) {
                var part =
                    new Theme.Part(
                        byPeople ? keptParts.get(p).id() : idOf(inPart),
                        byPeople ? keptParts.get(p).name() : labels.label(own),
                        own,
                        inPart,
                        byPeople);
                parts.add(part);
                holders.put(part.id(), speak);
              }
            });
    int most = parts.stream().mapToInt(part -> part.members().size()).max().orElse(0);
    if (parts.stream().noneMatch(Theme.Part::kept) && most > LARGEST_PART * places.length) {
      return List.of();
    }
    parts.sort(
        Comparator.comparingInt((Theme.Part part) -> -holders.getOrDefault(part.id(), 0))
            .thenComparing(Theme.Part::id));
    return parts;
  }

  /// A part is told as what was said with its words, so that it has no statement without them: each
  /// has half of one of the phrases at least.
  private List<Theme.Member> withWordsOf(List<String> terms, List<Theme.Member> members) {
    var language = placed.statements().getFirst().language();
    var phrases = terms.stream().map(term -> Set.copyOf(Terms.of(term, language))).toList();
    return members.stream()
        .filter(
            member -> {
              var statement = placed.statements().get(placed.place(member.statement()));
              var words = Set.copyOf(Terms.of(statement.text(), language));
              return phrases.stream()
                  .anyMatch(
                      phrase ->
                          !phrase.isEmpty()
                              && 2 * phrase.stream().filter(words::contains).count()
                                  >= phrase.size());
            })
        .toList();
  }

  private int holders(List<Theme.Member> members) {
    var holders = new HashSet<Integer>();
    members.forEach(member -> holders.addAll(saying.getOrDefault(member.statement(), Set.of())));
    return holders.size();
  }

  /// Of its most central statement that no other theme is called by: the same words may be said on
  /// two questions, and a part has its words from its theme.
  private String idOf(List<Theme.Member> members) {
    return members.stream()
        .map(Theme.Member::statement)
        .filter(named::add)
        .findFirst()
        .orElseGet(() -> members.getFirst().statement() + "-" + named.size());
  }

  private Theme.@Nullable Doubt doubt(int group, Map<Integer, String> ids) {
    if (!isKept(group)) {
      return null;
    }
    int pinned = levels.pinnedIn(group);
    return levels.drawnElsewhere(group).entrySet().stream()
        .filter(entry -> entry.getValue() >= Math.max(2, DOUBTFUL * pinned))
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(
            entry ->
                new Theme.Doubt(ids.getOrDefault(entry.getKey(), ""), entry.getValue(), pinned))
        .orElse(null);
  }

  /// By group, the most central first; group -1 is of what is in none.
  private TreeMap<Integer, List<Theme.Member>> members(IntStream places, ThemeLevels.Level level) {
    var members = new TreeMap<Integer, List<Theme.Member>>();
    places.forEach(
        at ->
            members
                .computeIfAbsent(level.group()[at], g -> new ArrayList<>())
                .add(new Theme.Member(placed.statements().get(at).id(), level.centrality()[at])));
    members.values().forEach(all -> all.sort(MOST_CENTRAL_FIRST));
    return members;
  }

  static List<Statement> labelled(List<Statement> statements) {
    return statements.subList(0, Math.min(MOST_LABELLED, statements.size()));
  }
}
