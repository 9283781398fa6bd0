package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReading;

/// The codebooks with the statements and comments behind each theme and point. The text of a
/// campaign counts in none: it is reported as a campaign. What somebody added to a copy counts.
public final class Evidence {

  /// Least likeness of a statement that is counted under a point, except on questions whose
  /// comments are arguments of one sentence: [StatementCoder#THRESHOLD] was measured on such
  /// arguments. In longer comments readers found that 65 % of the contributors from that threshold
  /// on make the point; from here on nearly all do.
  private static final double SURE = 0.6;

  /// The draft quotes all comments on a question with at most this many statements.
  private static final int SHORT = 150;

  /// Not if there are more statements in all.
  private static final int SHORT_IN_ALL = 1_000;

  private final StatementReading reading;
  private final List<Campaign> allCampaigns;
  private final List<QuestionThemes> questions;
  private final Map<Integer, List<Statement>> byQuestion = new HashMap<>();
  private final Map<String, List<Statement>> byTheme = new HashMap<>();
  private final Map<String, List<Integer>> comments = new HashMap<>();
  private final Map<String, List<Integer>> ofParts = new HashMap<>();
  private final Map<String, List<Integer>> againstParts = new HashMap<>();
  private final Map<Integer, List<Integer>> remainder = new TreeMap<>();
  private final Set<Integer> brief;

  /// By the ids of the points whose statement is in the reading.
  private final Map<String, Statement> representatives = new HashMap<>();

  /// A theme of a distinct statement, or a part that it supports or opposes.
  private record Place(Theme theme, Theme.@Nullable Part part, Theme.Member member) {}

  /// By question and distinct statement. A statement can make points of two themes.
  private static final class Places {

    private final Map<Integer, Map<String, List<Place>>> byQuestion = new HashMap<>();
    private final Set<String> parts = new HashSet<>();

    Places(List<QuestionThemes> questions) {
      for (var question : questions) {
        var places = byQuestion.computeIfAbsent(question.question(), q -> new HashMap<>());
        for (var theme : question.themes()) {
          put(theme.members(), theme, null, places);
          theme.parts().forEach(part -> put(part.members(), theme, part, places));
        }
      }
    }

    private void put(
        List<Theme.Member> members,
        Theme theme,
        Theme.@Nullable Part part,
        Map<String, List<Place>> places) {
      if (part != null) {
        parts.add(part.id());
      }
      for (var member : members) {
        places
            .computeIfAbsent(member.statement(), statement -> new ArrayList<>(2))
            .add(new Place(theme, part, member));
      }
    }

    boolean isPart(String id) {
      return parts.contains(id);
    }

    List<Place> of(Statement statement) {
      return byQuestion
          .getOrDefault(statement.question(), Map.of())
          .getOrDefault(statement.standsAs(), List.of());
    }
  }

  public Evidence(StatementReading reading, List<Campaign> all, List<QuestionThemes> questions) {
    this.reading = reading;
    this.allCampaigns = all;
    this.questions = questions;
    var places = new Places(questions);
    var counted = CampaignFilter.without(reading.statements(), all);
    var themed = new BitSet();
    brief = questionsWithBriefComments(reading.statements());
    for (var statement : reading.statements()) {
      byQuestion.computeIfAbsent(statement.question(), q -> new ArrayList<>()).add(statement);
      if (places.isPart(statement.id())) {
        representatives.putIfAbsent(statement.id(), statement);
      }
    }
    for (var statement : counted) {
      places
          .of(statement)
          .forEach(
              place -> {
                if (add(statement, place)) {
                  themed.set(statement.comment());
                }
              });
    }
    var inCampaigns = new BitSet();
    all.forEach(campaign -> campaign.comments().forEach(inCampaigns::set));
    for (var statement : reading.statements()) {
      if (!themed.get(statement.comment()) && !inCampaigns.get(statement.comment())) {
        add(
            statement.comment(),
            remainder.computeIfAbsent(statement.question(), q -> new ArrayList<>()));
      }
    }
  }

  /// Returns the questions on which more than half of the comments make a single statement.
  private static Set<Integer> questionsWithBriefComments(List<Statement> all) {
    Map<Integer, Map<Integer, Long>> lengths =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Statement::question,
                    Collectors.groupingBy(Statement::comment, Collectors.counting())));
    var brief = new HashSet<Integer>();
    lengths.forEach(
        (question, ofComments) -> {
          long single = ofComments.values().stream().filter(length -> length == 1).count();
          if (2 * single > ofComments.size()) {
            brief.add(question);
          }
        });
    return brief;
  }

  /// @return true if the comment is counted under the theme
  private boolean add(Statement statement, Place place) {
    var theme = place.theme();
    var part = place.part();
    boolean isCounted = part == null ? countsAll(theme) : isSure(statement, place);
    if (part == null) {
      byTheme.computeIfAbsent(theme.id(), t -> new ArrayList<>()).add(statement);
    } else if (isCounted) {
      var side = place.member().supports() ? ofParts : againstParts;
      add(statement.comment(), side.computeIfAbsent(part.id(), p -> new ArrayList<>()));
    }
    if (isCounted) {
      add(statement.comment(), comments.computeIfAbsent(theme.id(), t -> new ArrayList<>()));
    }
    return isCounted;
  }

  /// True if a comment makes a point with a statement.
  private boolean isSure(Statement statement, Place place) {
    if (place.member().stance() != null) {
      return true;
    }
    Statement point = representatives.get(Objects.requireNonNull(place.part()).id());
    if (brief.contains(statement.question())) {
      return point == null || SameClaim.hasNumbersOf(point, statement);
    }
    return place.member().likeness() >= SURE
        && (point == null || SameClaim.isPossible(statement, point));
  }

  /// True if the draft quotes all comments on a question.
  public boolean isShort(int question) {
    return statementsOn(question).size() <= SHORT && reading.statements().size() <= SHORT_IN_ALL;
  }

  /// True if all comments that were grouped under a theme are counted: people or a vocabulary made
  /// the theme, or all its comments are quoted. Otherwise those are counted that make a point of
  /// it.
  public boolean countsAll(Theme theme) {
    return theme.kept() || theme.term() != null || isShort(theme.question());
  }

  /// Statements come in the order of their comments.
  private static void add(int comment, List<Integer> comments) {
    if (comments.isEmpty() || comments.getLast() != comment) {
      comments.add(comment);
    }
  }

  public StatementReading reading() {
    return reading;
  }

  public List<Campaign> campaigns() {
    return allCampaigns;
  }

  /// By question.
  public List<QuestionThemes> themes() {
    return questions;
  }

  /// All statements on a question, in the order of their comments.
  public List<Statement> statementsOn(int question) {
    return byQuestion.getOrDefault(question, List.of());
  }

  /// All statements grouped under a theme, in the order of their comments.
  public List<Statement> statements(Theme theme) {
    return byTheme.getOrDefault(theme.id(), List.of());
  }

  /// Returns the comments counted under a theme, in their order.
  public List<Integer> comments(Theme theme) {
    return comments.getOrDefault(theme.id(), List.of());
  }

  public List<Integer> comments(Theme.Part part) {
    return ofParts.getOrDefault(part.id(), List.of());
  }

  /// Returns the comments with a statement that was coded as opposing a part.
  public List<Integer> commentsAgainst(Theme.Part part) {
    return againstParts.getOrDefault(part.id(), List.of());
  }

  /// Comments on a question that made statements and are counted under no theme.
  public List<Integer> remainder(int question) {
    return remainder.getOrDefault(question, List.of());
  }

  /// The themes of a question, the one with most contributors behind it first.
  public List<Theme> ordered(Material material, List<Theme> themes) {
    return ordered(themes, theme -> holders(material, comments(theme)), Theme::id);
  }

  public List<Theme.Part> orderedParts(Material material, Theme theme) {
    return ordered(theme.parts(), part -> holders(material, comments(part)), Theme.Part::id);
  }

  /// The same whatever is said in comments that do not count.
  List<Theme.Part> orderedParts(Material material, Theme theme, IntPredicate counts) {
    return ordered(
        theme.parts(),
        part -> holders(material, comments(part).stream().filter(counts::test).toList()),
        Theme.Part::id);
  }

  /// Counts the holders of each once.
  private static <T> List<T> ordered(
      List<T> all, ToLongFunction<T> holders, Function<T, String> id) {
    record Counted<T>(T one, long holders) {}
    return all.stream()
        .map(one -> new Counted<>(one, holders.applyAsLong(one)))
        .sorted(
            Comparator.comparingLong((Counted<T> counted) -> -counted.holders())
                .thenComparing(counted -> id.apply(counted.one())))
        .map(Counted::one)
        .toList();
  }

  public static long holders(Material material, Collection<Integer> comments) {
    var holders = new BitSet();
    comments.forEach(comment -> holders.set(material.present(comment).holder()));
    return holders.cardinality();
  }

  /// All else follows from these.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Evidence that
        && reading.equals(that.reading)
        && allCampaigns.equals(that.allCampaigns)
        && questions.equals(that.questions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(reading, allCampaigns, questions);
  }
}
