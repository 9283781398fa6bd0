package org.rapporteur.analysis.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.campaign.Campaigns;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReader;
import org.rapporteur.shared.LanguageTag;

class CodebookBuilderTests {

  private static final String TRAINS =
      "Night trains between capitals should be funded by ministries.";
  private static final String TRAINS_TOO =
      "Ministries should fund night trains between the capitals.";
  private static final String LIBRARIES =
      "Village libraries need teachers who explain the catalogue.";
  private static final String LIBRARIES_TOO =
      "Teachers should explain the catalogue in village libraries.";
  private static final String TAXES = "Import taxes on telephones hurt the poorest households.";

  private static Material material(SampleMaterial sample, String... texts) {
    Stream.of(texts).forEach(text -> sample.says("CIVIL_SOCIETY", LanguageTag.ENGLISH, text));
    return sample.material();
  }

  private static List<Statement> statements(Material material) {
    return StatementReader.read(material, List.of(), Memory.NONE, Progress.SILENT).statements();
  }

  private static List<Theme> themes(Material material, List<KeptTheme> kept) {
    return CodebookBuilder.build(
            material, statements(material), noVectors(), kept, null, Progress.SILENT)
        .getFirst()
        .themes();
  }

  private static String id(Material material, String text) {
    return statements(material).stream()
        .filter(statement -> statement.text().equals(text))
        .map(Statement::id)
        .findFirst()
        .orElseThrow();
  }

  private static Theme themeOf(List<Theme> themes, String statement) {
    return themes.stream().filter(theme -> theme.has(statement)).findFirst().orElseThrow();
  }

  @Test
  void sameClaimInOtherWordsIsOnePoint() {
    var material = material(aConsultation(), TRAINS, TRAINS_TOO, LIBRARIES, LIBRARIES_TOO, TAXES);
    var points =
        themes(material, List.of()).stream()
            .flatMap(theme -> theme.parts().stream())
            .map(
                point ->
                    point.members().stream()
                        .map(Theme.Member::statement)
                        .collect(Collectors.toSet()))
            .toList();

    assertThat(points)
        .contains(Set.of(id(material, TRAINS), id(material, TRAINS_TOO)))
        .contains(Set.of(id(material, TAXES)));
  }

  @Test
  void pointIsWordedByAStatement() {
    var material = material(aConsultation(), TRAINS, LIBRARIES, TAXES);

    assertThat(themes(material, List.of()))
        .flatExtracting(Theme::parts)
        .extracting(Theme.Part::label)
        .containsExactlyInAnyOrder(TRAINS, LIBRARIES, TAXES);
  }

  @Test
  void replyIsInTheThemeOfWhatItAnswers() {
    var sample = aConsultation();
    material(sample, TRAINS, LIBRARIES, TAXES, LIBRARIES_TOO);
    String reply = "Our members doubt that anybody would travel so slowly.";
    sample.replies(1, "CIVIL_SOCIETY", reply);
    var material = sample.material();
    var themes = themes(material, List.of());

    assertThat(themeOf(themes, id(material, reply)))
        .isEqualTo(themeOf(themes, id(material, TRAINS)));
  }

  @Test
  void decisionOfPeopleStays() {
    var material = material(aConsultation(), TRAINS, TRAINS_TOO, LIBRARIES, TAXES);
    var kept =
        new KeptTheme(
            "kept",
            1,
            LanguageTag.ENGLISH,
            "Money",
            Set.of(id(material, TRAINS), id(material, TAXES)),
            null);
    var theme = themeOf(themes(material, List.of(kept)), id(material, TAXES));

    assertThat(theme.id()).isEqualTo("kept");
    assertThat(theme.label()).isEqualTo("Money");
    assertThat(theme.kept()).isTrue();
    assertThat(theme.has(id(material, TRAINS))).isTrue();
  }

  @Test
  void statementThatPeoplePlacedAndNobodyMakesAnyMoreIsCounted() {
    var material = material(aConsultation(), TRAINS, LIBRARIES);
    var kept =
        new KeptTheme(
            "kept", 1, LanguageTag.ENGLISH, "Trains", Set.of(id(material, TRAINS), "gone"), null);

    assertThat(themeOf(themes(material, List.of(kept)), id(material, TRAINS)).doubt())
        .isEqualTo(new Theme.Doubt(null, 0, 1, 2));
  }

  @Test
  void textOfACampaignIsInNoTheme() {
    String letter = "Remote participation must be free of charge for everybody. " + TAXES;
    var material = material(aConsultation(), letter, letter, letter, letter, TRAINS);
    var campaigns = Campaigns.find(material, Memory.NONE, Progress.SILENT);
    var reading = StatementReader.read(material, campaigns, Memory.NONE, Progress.SILENT);

    assertThat(campaigns).hasSize(1);
    assertThat(CampaignFilter.without(reading.statements(), campaigns))
        .extracting(Statement::text)
        .containsExactly(TRAINS);
  }
}
