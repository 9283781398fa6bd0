package org.rapporteur.analysis.codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.statement.Statement;

/// Leaves the text of campaigns out of the codebook: a campaign is one voice, reported with its
/// size. What somebody added to a copy stays.
public final class CampaignFilter {

  private CampaignFilter() {}

  public static List<Statement> without(List<Statement> statements, List<Campaign> campaigns) {
    Set<Integer> templates = new HashSet<>();
    Set<Integer> copies = new HashSet<>();
    campaigns.forEach(
        campaign -> {
          templates.add(campaign.template());
          copies.addAll(campaign.comments());
        });
    Set<String> sentences =
        statements.stream()
            .filter(statement -> templates.contains(statement.comment()))
            .map(Statement::id)
            .collect(Collectors.toSet());
    return statements.stream()
        .filter(
            statement ->
                !copies.contains(statement.comment()) || !sentences.contains(statement.standsAs()))
        .toList();
  }
}
