package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.synthesis.engine.vocabulary.Vocabulary;

/// The themes of one question and language and their parts, each with its members and its name.
final class LanguageThemes {

  /// What one or two people said is told as what they said, not as a theme.
  private static final int FEWEST_HOLDERS = 3;

  /// A larger part would only say again what the theme says.
  private static final double LARGEST_PART = 0.6;

  private static final Comparator<Theme.Member> MOST_CENTRAL_FIRST =
      Comparator.comparingDouble((Theme.Member member) -> -member.centrality())
          .thenComparing(Theme.Member::statement);

  /// What people decided about a theme and about parts of it.
  record Kept(KeptTheme theme, List<KeptTheme> parts) {

    /// With the parts of which something is still said; none where nothing is said of the theme.
    Optional<Kept> of(DistinctStatements statements) {
      var left = parts.stream().filter(part -> isSaid(part, statements)).toList();
      return left.isEmpty() && !isSaid(theme, statements)
          ? Optional.empty()
          : Optional.of(new Kept(theme, left));
    }

    private static boolean isSaid(KeptTheme theme, DistinctStatements statements) {
      return theme.statements().stream().anyMatch(id -> statements.place(id) >= 0);
    }
  }

  /// A theme, and how many holders say something of it.
  record Held(Theme theme, int holders) {}

  private final DistinctStatements statements;
  private final List<Kept> kept;
  private final PinnedStatements pinned;
  private final ThemeModel model;
  private final ThemeLevels levels;
  private final @Nullable TermGroups terms;
  private final Set<String> named;
  private final Doubts doubts;
  private final Map<Integer, BitSet> speaking = new HashMap<>();
  private final Map<PartOfGroup, BitSet> speakingInPart = new HashMap<>();
  private final List<Held> themes = new ArrayList<>();
  private final List<String> remainder = new ArrayList<>();

  /// @param said all statements on the question, those in a copy of a campaign's text too
  /// @param terms which are the groups, where some were given
  /// @param named the ids that are taken, to which those of these themes are added
  LanguageThemes(
      Material material,
      List<Statement> said,
      DistinctStatements statements,
      List<Kept> kept,
      PinnedStatements pinned,
      ThemeModel model,
      ThemeLevels levels,
      @Nullable TermGroups terms,
      Set<String> named) {
    this.statements = statements;
    this.kept = kept;
    this.pinned = pinned;
    this.model = model;
    this.levels = levels;
    this.terms = terms;
    this.named = named;
    this.doubts = new Doubts(pinned, levels.drawn());
    int[] places = new int[said.size()];
    Arrays.parallelSetAll(places, i -> statements.place(said.get(i).standsAs()));
    for (int i = 0; i < places.length; i++) {
      int at = places[i];
      if (at >= 0) {
        int group = levels.groups().group()[at];
        var part = new PartOfGroup(group, levels.parts().group()[at]);
        int holder = material.present(said.get(i).comment()).holder();
        speaking.computeIfAbsent(group, g -> new BitSet()).set(holder);
        speakingInPart.computeIfAbsent(part, p -> new BitSet()).set(holder);
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
    var members = members(levels.groups(), at -> true);
    var ids = new HashMap<Integer, String>();
    members.forEach((g, all) -> ids.put(g, id(g, all)));
    members.forEach(
        (g, all) -> {
          var words = model.called(g).terms();
          int holders = count(speaking.get(g));
          var term = term(g);
          if (term == null && !isKept(g) && (words.isEmpty() || holders < FEWEST_HOLDERS)) {
            all.forEach(member -> remainder.add(member.statement()));
            return;
          }
          String id = ids.getOrDefault(g, "");
          themes.add(
              new Held(
                  new Theme(
                      id,
                      statements.question(),
                      statements.language(),
                      label(g, term, words),
                      words,
                      all,
                      isKept(g),
                      parts(g, settled(all)),
                      doubts.about(g, ids),
                      term == null ? null : term.code()),
                  holders));
        });
  }

  private Vocabulary.@Nullable Term term(int group) {
    return terms == null ? null : terms.term(group).orElse(null);
  }

  private String id(int group, List<Theme.Member> members) {
    if (isKept(group)) {
      return kept.get(group).theme().id();
    }
    return Optional.ofNullable(terms)
        .flatMap(given -> given.id(group))
        .orElseGet(() -> idOf(members));
  }

  private String label(int group, Vocabulary.@Nullable Term term, List<String> words) {
    if (isKept(group)) {
      return kept.get(group).theme().name();
    }
    return term == null ? ThemeLabels.label(words) : term.name(statements.language());
  }

  private boolean isKept(int group) {
    return pinned.isGroup(group);
  }

  /// The largest first.
  ///
  /// @param size how many settled statements the theme has: late ones add to parts, they undo none
  private List<Theme.Part> parts(int group, int size) {
    var members = members(levels.parts(), at -> levels.groups().group()[at] == group);
    members.entrySet().removeIf(entry -> !isTold(group, entry.getKey()));
    var ids = new HashMap<Integer, String>();
    members.forEach((p, all) -> ids.put(p, id(group, p, all)));
    var parts = new ArrayList<Theme.Part>();
    var holders = new HashMap<String, Integer>();
    members.forEach(
        (p, all) -> {
          var own = model.called(group).part(p);
          boolean byPeople = pinned.isPart(group, p);
          var part =
              new Theme.Part(
                  ids.getOrDefault(p, ""),
                  byPeople ? kept.get(group).parts().get(p).name() : ThemeLabels.label(own),
                  own,
                  all,
                  byPeople,
                  doubts.about(group, p, ids));
          parts.add(part);
          holders.put(part.id(), count(speakingInPart.get(new PartOfGroup(group, p))));
        });
    int most = parts.stream().mapToInt(part -> settled(part.members())).max().orElse(0);
    if (parts.stream().noneMatch(Theme.Part::kept) && most > LARGEST_PART * size) {
      return List.of();
    }
    parts.sort(
        Comparator.comparingInt((Theme.Part part) -> -holders.getOrDefault(part.id(), 0))
            .thenComparing(Theme.Part::id));
    return parts;
  }

  private boolean isTold(int group, int part) {
    return pinned.isPart(group, part)
        || part >= 0 && count(speakingInPart.get(new PartOfGroup(group, part))) >= FEWEST_HOLDERS;
  }

  private String id(int group, int part, List<Theme.Member> members) {
    return pinned.isPart(group, part) ? kept.get(group).parts().get(part).id() : idOf(members);
  }

  private int settled(List<Theme.Member> members) {
    return (int) members.stream().filter(this::isSettled).count();
  }

  private static int count(@Nullable BitSet holders) {
    return holders == null ? 0 : holders.cardinality();
  }

  /// Of its most central statement that no other theme is called by: the same words may be said on
  /// two questions, and a part has its words from its theme. One that is settled rather than a late
  /// one.
  private String idOf(List<Theme.Member> members) {
    return Stream.concat(
            members.stream().filter(this::isSettled), members.stream().filter(m -> !isSettled(m)))
        .map(Theme.Member::statement)
        .filter(named::add)
        .findFirst()
        .orElseGet(() -> members.getFirst().statement() + "-" + named.size());
  }

  private boolean isSettled(Theme.Member member) {
    return statements.place(member.statement()) < statements.settled();
  }

  /// By group, the most central first; group -1 is of what is in none.
  private TreeMap<Integer, List<Theme.Member>> members(Level level, IntPredicate places) {
    var members = new TreeMap<Integer, List<Theme.Member>>();
    IntStream.range(0, statements.size())
        .filter(places)
        .forEach(
            at ->
                members
                    .computeIfAbsent(level.group()[at], g -> new ArrayList<>())
                    .add(
                        new Theme.Member(
                            statements.get(at).id(),
                            level.centrality()[at],
                            levels.inWords().get(at))));
    members.values().parallelStream().forEach(all -> all.sort(MOST_CENTRAL_FIRST));
    return members;
  }
}
