package org.rapporteur.synthesis.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.codebook.QuestionThemes;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.draft.Disposition;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.Ledger;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.analysis.statement.StatementReading;
import org.rapporteur.shared.LanguageTag;

/// What each stage found, for the screen: numbers, and none of the words of comments.
final class StageFacts {

  /// As many as are taken in at a glance.
  private static final int CAMPAIGNS = 5;

  private static final int NAMED = 12;

  private StageFacts() {}

  /// @param models which serves each language that has one
  static Map<String, Object> snapshot(Material material, Map<LanguageTag, String> models) {
    var languages = new TreeMap<LanguageTag, Integer>();
    material.comments().forEach(comment -> languages.merge(comment.language(), 1, Integer::sum));
    var treated = new ArrayList<RunDetails.OfLanguage>();
    languages.forEach(
        (language, comments) ->
            treated.add(
                new RunDetails.OfLanguage(
                    language.value(), comments, models.getOrDefault(language, ""))));
    return Map.of("comments", material.comments().size(), RunDetails.LANGUAGES, treated);
  }

  static Map<String, Object> campaigns(List<Campaign> found) {
    return Map.of(
        "campaigns",
        found.size(),
        "comments",
        found.stream().mapToInt(campaign -> campaign.comments().size()).sum(),
        RunDetails.CAMPAIGNS,
        found.stream()
            .sorted(
                Comparator.comparing((Campaign campaign) -> campaign.prevalence().holders())
                    .reversed()
                    .thenComparing(Campaign::template))
            .limit(CAMPAIGNS)
            .map(
                campaign ->
                    new RunDetails.OfCampaign(
                        campaign.template(),
                        campaign.comments().size(),
                        campaign.prevalence().holders()))
            .toList());
  }

  static Map<String, Object> statements(StatementReading found) {
    var byReason = new TreeMap<SetAsideReason, List<Integer>>();
    found
        .commentsSetAside()
        .forEach(
            aside ->
                byReason
                    .computeIfAbsent(aside.reason(), r -> new ArrayList<>())
                    .add(aside.comment()));
    var aside = new ArrayList<RunDetails.OfReason>();
    byReason.forEach(
        (reason, comments) ->
            aside.add(
                new RunDetails.OfReason(
                    reason, comments.size(), comments.stream().limit(NAMED).toList())));
    return Map.of(
        "statements",
        found.statements().size(),
        "aside",
        found.sentencesSetAside().size(),
        RunDetails.SET_ASIDE,
        aside);
  }

  /// How many comments say something of a theme, and how many have no place yet: in no theme, in no
  /// campaign and not set aside.
  static Map<String, Object> themes(
      Material material,
      List<Campaign> campaigns,
      StatementReading reading,
      List<QuestionThemes> found) {
    var members = new HashMap<Integer, Set<String>>();
    for (var question : found) {
      var ids = members.computeIfAbsent(question.question(), q -> new HashSet<>());
      question.themes().stream()
          .flatMap(theme -> theme.members().stream())
          .map(Theme.Member::statement)
          .forEach(ids::add);
    }
    var placed = new HashSet<Integer>();
    reading.statements().stream()
        .filter(said -> members.getOrDefault(said.question(), Set.of()).contains(said.standsAs()))
        .forEach(said -> placed.add(said.comment()));
    int inThemes = placed.size();
    campaigns.forEach(campaign -> placed.addAll(campaign.comments()));
    reading.commentsSetAside().stream().map(SetAsideComment::comment).forEach(placed::add);
    return Map.of(
        "themes",
        found.stream().mapToInt(question -> question.themes().size()).sum(),
        RunDetails.IN_THEMES,
        inThemes,
        RunDetails.OPEN,
        material.comments().size() - placed.size());
  }

  static Map<String, Object> draft(Draft draft, Ledger ledger) {
    return Map.of(
        "paragraphs", draft.paragraphs().count(),
        "sentences", draft.sentences().count(),
        "comments", ledger.dispositions().size(),
        "cited", ledger.count(Disposition.Cited.class),
        "grouped", ledger.count(Disposition.Grouped.class),
        "aside", ledger.count(Disposition.SetAside.class));
  }
}
