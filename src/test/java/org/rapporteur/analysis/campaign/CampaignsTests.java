package org.rapporteur.analysis.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReader;
import org.rapporteur.shared.LanguageTag;

class CampaignsTests {

  private static final String TEXT =
      "We ask that remote participation be made free of charge in every future meeting of the Forum. A person"
          + " without a travel budget has the same right to speak as a person in the room.";

  @Test
  void nearCopiesAreOneCampaignWithItsSizes() {
    var material = campaign();
    assertThat(Campaigns.find(material, Memory.NONE, Progress.SILENT))
        .singleElement()
        .satisfies(
            campaign -> {
              assertThat(campaign.template()).isEqualTo(1);
              assertThat(campaign.comments()).containsExactly(1, 2, 4);
              assertThat(campaign.changed()).containsExactly(4);
              assertThat(campaign.prevalence().holders()).isEqualTo(3);
              assertThat(campaign.distinctTexts()).isEqualTo(2);
              assertThat(campaign.prevalence().holdersByGroup())
                  .isEqualTo(Map.of("CIVIL_SOCIETY", 2, "GOVERNMENTS", 1));
            });
  }

  @Test
  void aCopyStandsAsTheTemplateAndItsAdditionForItself() {
    var material = campaign();
    var statements =
        StatementReader.read(
                material,
                Campaigns.find(material, Memory.NONE, Progress.SILENT),
                Memory.NONE,
                Progress.SILENT)
            .statements();
    var template = statements.stream().filter(s -> s.comment() == 1).map(Statement::id).toList();
    var changed = statements.stream().filter(s -> s.comment() == 4).toList();
    assertThat(changed).hasSize(3);
    assertThat(changed.subList(0, 2)).extracting(Statement::standsAs).isEqualTo(template);
    assertThat(changed.getFirst().id()).isNotEqualTo(template.getFirst());
    assertThat(changed.getLast().standsAs()).isEqualTo(changed.getLast().id());
  }

  @Test
  void oneHolderOrAShortTextMakesNoCampaign() {
    var material =
        aConsultation()
            .says(1, 1, "GOVERNMENTS", LanguageTag.ENGLISH, TEXT)
            .says(1, 2, "GOVERNMENTS", LanguageTag.ENGLISH, TEXT)
            .says("It should continue.")
            .says("It should continue.")
            .says("It should continue.")
            .material();
    assertThat(Campaigns.find(material, Memory.NONE, Progress.SILENT)).isEmpty();
  }

  private static Material campaign() {
    return aConsultation()
        .says(TEXT)
        .says("GOVERNMENTS", LanguageTag.ENGLISH, TEXT)
        .says(
            "The review should come after five years and should look at who took part in the meetings.")
        .says(
            TEXT.replace("every future meeting", "each future meeting")
                + " My village has no airport.")
        .material();
  }
}
