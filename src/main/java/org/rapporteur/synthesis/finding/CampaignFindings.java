package org.rapporteur.synthesis.finding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.statement.Additions;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.synthesis.finding.CampaignFinding.Addition;
import org.rapporteur.synthesis.run.Product;

/// The campaigns of a run as its draft keeps them.
final class CampaignFindings {

  /// So many additions are kept of a campaign: nobody reads more of them one by one.
  private static final int MOST_ADDITIONS = 200;

  private final Product product;
  private final Map<Integer, List<Statement>> said = new HashMap<>();

  private CampaignFindings(Product product) {
    this.product = product;
    var asked = new BitSet();
    for (var campaign : product.findings().campaigns()) {
      asked.set(campaign.template());
      campaign.changed().forEach(asked::set);
    }
    for (var statement : product.findings().reading().statements()) {
      if (asked.get(statement.comment())) {
        said.computeIfAbsent(statement.comment(), c -> new ArrayList<>()).add(statement);
      }
    }
  }

  static List<CampaignFinding> of(Product product) {
    var findings = new CampaignFindings(product);
    return product.findings().campaigns().stream().map(findings::finding).toList();
  }

  private CampaignFinding finding(Campaign campaign) {
    return new CampaignFinding(
        campaign.question(),
        campaign.template(),
        product.material().present(campaign.template()).revision(),
        campaign.comments(),
        campaign.changed(),
        campaign.distinctTexts(),
        campaign.prevalence(),
        campaign.variation(),
        campaign.sources(),
        campaign.elsewhere(),
        additions(campaign));
  }

  private CampaignFinding.Additions additions(Campaign campaign) {
    var bySentence = new LinkedHashMap<String, List<Statement>>();
    Additions.of(campaign, comment -> said.getOrDefault(comment, List.of()))
        .forEach(s -> bySentence.computeIfAbsent(s.id(), id -> new ArrayList<>(1)).add(s));
    return new CampaignFinding.Additions(
        bySentence.size(),
        bySentence.values().stream()
            .map(this::addition)
            .sorted(Comparator.comparingInt((Addition addition) -> -addition.holders()))
            .limit(MOST_ADDITIONS)
            .toList());
  }

  private Addition addition(List<Statement> same) {
    var holders = new BitSet();
    same.forEach(s -> holders.set(product.material().present(s.comment()).holder()));
    var first = same.getFirst();
    return new Addition(first.comment(), first.revision(), first.span(), holders.cardinality());
  }
}
