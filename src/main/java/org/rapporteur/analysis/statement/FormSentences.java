package org.rapporteur.analysis.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.sentence.SentenceRules;

/// Finds the texts of forms that contributors pasted into their comments: questions, headings and
/// requests for an answer that several contributors wrote word for word. The copies of a campaign
/// count as one, because their words are a position.
final class FormSentences {

  private static final int MIN_CONTRIBUTORS = 3;

  private FormSentences() {}

  /// Returns the ids of the statements that are text of a form.
  static Set<String> find(List<Statement> statements, List<Campaign> campaigns, Material material) {
    var templates = Campaign.templates(campaigns);
    var writers = new HashMap<String, Set<Integer>>();
    for (var statement : statements) {
      if (SentenceRules.of(statement.language()).canBeFormText(statement.text())) {
        Integer template = templates.get(statement.comment());
        writers
            .computeIfAbsent(statement.id(), id -> new HashSet<>())
            .add(template == null ? material.present(statement.comment()).holder() : -template);
      }
    }
    return writers.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= MIN_CONTRIBUTORS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
