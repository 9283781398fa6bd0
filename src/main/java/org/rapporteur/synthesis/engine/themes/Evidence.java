package org.rapporteur.synthesis.engine.themes;

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
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReading;
import org.rapporteur.language.TermExtractor;

/// What was found up to the themes, and which comments stand behind each of these. A campaign
/// speaks in one theme only, the one to which most of its sentences belong, and there each of its
/// copies is counted; what somebody added to a copy counts where it belongs.
public final class Evidence {

  private final StatementReading reading;
  private final List<Campaign> allCampaigns;
  private final List<QuestionThemes> questions;
  private final Map<Integer, List<Statement>> byQuestion = new HashMap<>();
  private final Map<String, List<Statement>> byTheme = new HashMap<>();
  private final Map<String, List<Integer>> comments = new HashMap<>();
  private final Map<String, List<Integer>> inWords = new HashMap<>();
  private final Map<String, List<Integer>> ofParts = new HashMap<>();
  private final Map<Integer, List<Integer>> remainder = new TreeMap<>();
  private final Map<String, List<Campaign>> campaigns = new HashMap<>();

  /// Where a distinct statement was put, and whether it says words of the theme.
  private record Place(Theme theme, Theme.@Nullable Part part, boolean inWords) {}

  /// Whether statements say the words that a theme or a part is told by. A copy of a campaign's
  /// text stands where the sentence of the template does, and may have other words.
  private static final class Worded {

    private final Map<String, ThemeWords> words = new HashMap<>();

    boolean isIn(Statement statement, Place place) {
      return statement.isItself()
          ? place.inWords()
          : says(statement, place.theme().id(), place.theme().terms());
    }

    /// What people put in a part is in it whatever its words.
    boolean isInPart(Statement statement, Theme.Part part) {
      return statement.isItself() || part.kept() || says(statement, part.id(), part.terms());
    }

    private boolean says(Statement statement, String id, List<String> terms) {
      return words
          .computeIfAbsent(id, i -> new ThemeWords(terms, statement.language()))
          .areIn(TermExtractor.extractStems(statement.text(), statement.language()));
    }
  }

  /// By question and distinct statement.
  private static final class Places {

    private final Map<Integer, Map<String, Place>> byQuestion = new HashMap<>();

    Places(List<QuestionThemes> questions) {
      for (var question : questions) {
        var places = byQuestion.computeIfAbsent(question.question(), q -> new HashMap<>());
        for (var theme : question.themes()) {
          put(theme.members(), theme, null, places);
          theme.parts().forEach(part -> put(part.members(), theme, part, places));
        }
      }
    }

    private static void put(
        List<Theme.Member> members,
        Theme theme,
        Theme.@Nullable Part part,
        Map<String, Place> places) {
      var inWords = new Place(theme, part, true);
      var inOthers = new Place(theme, part, false);
      members.forEach(
          member -> places.put(member.statement(), member.inWords() ? inWords : inOthers));
    }

    @Nullable Place of(Statement statement) {
      return byQuestion.getOrDefault(statement.question(), Map.of()).get(statement.standsAs());
    }
  }

  public Evidence(StatementReading reading, List<Campaign> all, List<QuestionThemes> questions) {
    this.reading = reading;
    this.allCampaigns = all;
    this.questions = questions;
    var places = new Places(questions);
    var spoken = spoken(reading, all, places);
    var worded = new Worded();
    var themed = new BitSet();
    for (var statement : reading.statements()) {
      byQuestion.computeIfAbsent(statement.question(), q -> new ArrayList<>()).add(statement);
      var place = places.of(statement);
      if (place != null && spoken.counts(statement, place.theme())) {
        String theme = place.theme().id();
        byTheme.computeIfAbsent(theme, t -> new ArrayList<>()).add(statement);
        add(statement.comment(), comments.computeIfAbsent(theme, t -> new ArrayList<>()));
        if (worded.isIn(statement, place)) {
          add(statement.comment(), inWords.computeIfAbsent(theme, t -> new ArrayList<>()));
        }
        var part = place.part();
        if (part != null && worded.isInPart(statement, part)) {
          add(statement.comment(), ofParts.computeIfAbsent(part.id(), p -> new ArrayList<>()));
        }
        themed.set(statement.comment());
      }
    }
    for (var statement : reading.statements()) {
      if (!themed.get(statement.comment())) {
        add(
            statement.comment(),
            remainder.computeIfAbsent(statement.question(), q -> new ArrayList<>()));
      }
    }
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

  /// All statements counted in a theme, in the order of their comments.
  public List<Statement> statements(Theme theme) {
    return byTheme.getOrDefault(theme.id(), List.of());
  }

  public List<Integer> comments(Theme theme) {
    return comments.getOrDefault(theme.id(), List.of());
  }

  /// The comments in which a statement counted in a theme says one of its terms whole.
  public List<Integer> inWords(Theme theme) {
    return inWords.getOrDefault(theme.id(), List.of());
  }

  public List<Integer> comments(Theme.Part part) {
    return ofParts.getOrDefault(part.id(), List.of());
  }

  public List<Campaign> campaigns(Theme theme) {
    return campaigns.getOrDefault(theme.id(), List.of());
  }

  /// Comments on a question that made statements, none of them counted in a theme.
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

  private record Spoken(
      Map<Integer, Campaign> campaignOf,
      Map<Integer, Set<String>> sentences,
      Map<Integer, String> theme) {

    boolean counts(Statement statement, Theme in) {
      var campaign = campaignOf.get(statement.comment());
      if (campaign == null
          || !sentences
              .getOrDefault(campaign.template(), Set.of())
              .contains(statement.standsAs())) {
        return true;
      }
      return in.id().equals(theme.get(campaign.template()));
    }
  }

  private Spoken spoken(StatementReading reading, List<Campaign> all, Places places) {
    var campaignOf = new HashMap<Integer, Campaign>();
    var sentences = new HashMap<Integer, Set<String>>();
    for (var campaign : all) {
      campaign.comments().forEach(member -> campaignOf.put(member, campaign));
    }
    var share = new HashMap<Integer, Map<String, Integer>>();
    for (var statement : reading.statements()) {
      var campaign = campaignOf.get(statement.comment());
      if (campaign != null && campaign.template() == statement.comment()) {
        sentences
            .computeIfAbsent(campaign.template(), c -> new HashSet<>())
            .add(statement.standsAs());
        var place = places.of(statement);
        if (place != null) {
          share
              .computeIfAbsent(campaign.template(), c -> new HashMap<>())
              .merge(place.theme().id(), 1, Integer::sum);
        }
      }
    }
    var themes = new HashMap<Integer, String>();
    for (var campaign : all) {
      share.getOrDefault(campaign.template(), Map.of()).entrySet().stream()
          .max(
              Comparator.comparingInt(Map.Entry<String, Integer>::getValue)
                  .thenComparing(Map.Entry::getKey))
          .ifPresent(
              entry -> {
                themes.put(campaign.template(), entry.getKey());
                campaigns.computeIfAbsent(entry.getKey(), t -> new ArrayList<>()).add(campaign);
              });
    }
    return new Spoken(campaignOf, sentences, themes);
  }
}
