package org.rapporteur.synthesis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.campaign.VariablePart;
import org.rapporteur.analysis.campaign.Variation;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.storage.BatchInsertSql;

class CampaignFindingTests {

  @Test
  void whatIsKeptComesBack() {
    var span = new TextSpan(4, 9);
    var finding =
        new CampaignFinding(
            1,
            7,
            2,
            List.of(7, 8, 9),
            List.of(9),
            2,
            new Prevalence(3, new TreeMap<>(Map.of("CIVIL_SOCIETY", 3)), new TreeMap<>()),
            new Variation(
                1,
                List.of(
                    new VariablePart(
                        span,
                        new TextSpan(4, 6),
                        List.of(9),
                        2,
                        1,
                        List.of(new VariablePart.Filling(9, 1, span, 1)),
                        1))),
            List.of(span),
            List.of(20),
            new CampaignFinding.Additions(5, List.of(new CampaignFinding.Addition(9, 1, span, 1))));
    String json = BatchInsertSql.JSON.writeValueAsString(finding);
    assertThat(BatchInsertSql.JSON.readValue(json, CampaignFinding.class)).isEqualTo(finding);
  }
}
