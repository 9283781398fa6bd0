package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.statements.Campaign;
import org.rapporteur.synthesis.engine.statements.Statement;
import org.rapporteur.synthesis.engine.statements.StatementReading;

/// Which comments stand behind a theme. A campaign speaks in one theme only, the one to which most
/// of its sentences belong, and there each of its copies is counted; what somebody added to a copy
/// counts where it belongs.
public final class Evidence {

  private final Map<String, List<Statement>> byTheme = new HashMap<>();
  private final Map<String, TreeSet<Integer>> comments = new HashMap<>();
  private final Map<Integer, TreeSet<Integer>> remainder = new TreeMap<>();
  private final Map<String, List<Campaign>> campaigns = new HashMap<>();

  public Evidence(StatementReading reading, List<Campaign> all, List<QuestionThemes> questions) {
    var themeOf = new HashMap<String, Theme>();
    for (var question : questions) {
      for (var theme : question.themes()) {
        theme.members().forEach(m -> themeOf.put(key(question.question(), m.statement()), theme));
      }
    }
    var spoken = spoken(reading, all, themeOf);
    var themed = new HashSet<Integer>();
    for (var statement : reading.statements()) {
      var theme = themeOf.get(key(statement.question(), statement.standsAs()));
      if (theme != null && spoken.counts(statement, theme)) {
        byTheme.computeIfAbsent(theme.id(), t -> new ArrayList<>()).add(statement);
        comments.computeIfAbsent(theme.id(), t -> new TreeSet<>()).add(statement.comment());
        themed.add(statement.comment());
      }
    }
    for (var statement : reading.statements()) {
      if (!themed.contains(statement.comment())) {
        remainder
            .computeIfAbsent(statement.question(), q -> new TreeSet<>())
            .add(statement.comment());
      }
    }
  }

  /// All statements counted in a theme, in the order of their comments.
  public List<Statement> statements(Theme theme) {
    return byTheme.getOrDefault(theme.id(), List.of());
  }

  public Collection<Integer> comments(Theme theme) {
    return comments.getOrDefault(theme.id(), new TreeSet<>());
  }

  public List<Campaign> campaigns(Theme theme) {
    return campaigns.getOrDefault(theme.id(), List.of());
  }

  /// Comments on a question that made statements, none of them counted in a theme.
  public Collection<Integer> remainder(int question) {
    return remainder.getOrDefault(question, new TreeSet<>());
  }

  /// The themes of a question, the one with most contributors behind it first.
  public List<Theme> ordered(Material material, List<Theme> themes) {
    return themes.stream()
        .sorted(
            Comparator.comparingLong((Theme theme) -> -holders(material, comments(theme)))
                .thenComparing(Theme::id))
        .toList();
  }

  public static long holders(Material material, Collection<Integer> comments) {
    return comments.stream().map(c -> material.present(c).holder()).distinct().count();
  }

  private record Spoken(
      Map<Integer, Campaign> campaignOf,
      Map<Integer, Set<String>> sentences,
      Map<Integer, @Nullable Theme> theme) {

    boolean counts(Statement statement, Theme in) {
      var campaign = campaignOf.get(statement.comment());
      if (campaign == null
          || !sentences
              .getOrDefault(campaign.template(), Set.of())
              .contains(statement.standsAs())) {
        return true;
      }
      var own = theme.get(campaign.template());
      return own != null && own.id().equals(in.id());
    }
  }

  private Spoken spoken(StatementReading reading, List<Campaign> all, Map<String, Theme> themeOf) {
    var campaignOf = new HashMap<Integer, Campaign>();
    var sentences = new HashMap<Integer, Set<String>>();
    for (var campaign : all) {
      campaign.comments().forEach(member -> campaignOf.put(member, campaign));
    }
    var share = new HashMap<Integer, Map<Theme, Integer>>();
    for (var statement : reading.statements()) {
      var campaign = campaignOf.get(statement.comment());
      if (campaign != null && campaign.template() == statement.comment()) {
        sentences
            .computeIfAbsent(campaign.template(), c -> new HashSet<>())
            .add(statement.standsAs());
        var theme = themeOf.get(key(statement.question(), statement.standsAs()));
        if (theme != null) {
          share
              .computeIfAbsent(campaign.template(), c -> new HashMap<>())
              .merge(theme, 1, Integer::sum);
        }
      }
    }
    var themes = new HashMap<Integer, @Nullable Theme>();
    for (var campaign : all) {
      share.getOrDefault(campaign.template(), Map.of()).entrySet().stream()
          .max(
              Comparator.comparingInt(Map.Entry<Theme, Integer>::getValue)
                  .thenComparing(entry -> entry.getKey().id()))
          .ifPresent(
              entry -> {
                themes.put(campaign.template(), entry.getKey());
                campaigns
                    .computeIfAbsent(entry.getKey().id(), t -> new ArrayList<>())
                    .add(campaign);
              });
    }
    return new Spoken(campaignOf, sentences, themes);
  }

  private static String key(int question, String statement) {
    return question + " " + statement;
  }
}
