package org.rapporteur.synthesis.engine.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.rapporteur.synthesis.engine.SampleMaterial.aConsultation;
import static org.rapporteur.synthesis.engine.SampleMaterial.noVectors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReader;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.Embeddings;
import org.rapporteur.shared.LanguageTag;

class ThemeFinderTests {

  private static final List<String> INTERPRETATION =
      List.of(
          "Interpretation into Arabic was missing from the workshops.",
          "The workshops lacked interpretation for Arabic speakers.",
          "Interpretation of workshops into six languages costs little.",
          "Without interpretation the workshops exclude Arabic speakers.",
          "Interpreters for the workshops were hired too late.",
          "Interpretation should be offered in all workshops.",
          "Every workshop deserves interpretation into six languages.",
          "Arabic interpretation of the workshops failed on the second day.",
          "Workshops with interpretation drew twice as many speakers.",
          "Speakers of Arabic need interpretation in the workshops.",
          "The budget for interpretation of workshops was too small.",
          "Interpretation made the workshops open to us.");

  private static final List<String> SATELLITE =
      List.of(
          "The satellite link to the remote hub closed when it rained.",
          "A remote hub with a satellite link costs six hundred dollars.",
          "Satellite links are too expensive for a remote hub.",
          "Our remote hub lost its satellite link for two hours.",
          "A cheaper satellite link would keep the remote hub open.",
          "The invoice for the satellite link exceeded the hub's budget.",
          "Remote hubs in the islands depend on one satellite link.",
          "Operators could lend a satellite link to each remote hub.",
          "The satellite link of the remote hub was slow all morning.",
          "Remote hubs without a satellite link cannot follow the meeting.",
          "A second satellite link made the remote hub reliable.",
          "Rain interrupts the satellite link of every remote hub.");

  @Test
  void twoMattersAreTwoThemesNamedByTheirWords() {
    var themes = find(material(false), SentenceVectors.computedBy(new Embeddings()), List.of());
    assertThat(themes).hasSize(2);
    assertThat(themes)
        .extracting(theme -> Set.copyOf(theme.members().stream().map(m -> m.statement()).toList()))
        .allMatch(
            members ->
                ids(INTERPRETATION).containsAll(members) || ids(SATELLITE).containsAll(members));
    assertThat(
            themes.stream().map(theme -> theme.label().toLowerCase(java.util.Locale.ROOT)).toList())
        .anyMatch(label -> label.contains("interpretation") || label.contains("workshops"))
        .anyMatch(label -> label.contains("satellite link") || label.contains("remote hub"));
  }

  @Test
  void aDozenStatementsMakeThemesAsWell() {
    var sample = aConsultation();
    INTERPRETATION.subList(0, 6).forEach(sample::says);
    SATELLITE.subList(0, 6).forEach(sample::says);
    var themes = find(sample.material(), SentenceVectors.computedBy(new Embeddings()), List.of());
    assertThat(themes).hasSize(2);
  }

  @Test
  void namesKeepTheirCapitalsAndNoWordStandsTwiceInALabel() {
    var sample = aConsultation();
    for (String said :
        List.of(
            "The regular budget of the United Nations should pay for the secretariat.",
            "We ask the United Nations to use its regular budget.",
            "The United Nations has a regular budget for that purpose.",
            "Without the regular budget of the United Nations the secretariat ends.")) {
      sample.says(said);
    }
    var themes = find(sample.material(), noVectors(), List.of());
    assertThat(themes).singleElement().extracting(Theme::terms).asInstanceOf(LIST).isNotEmpty();
    assertThat(themes.getFirst().terms()).contains("United Nations", "regular budget");
    var words = List.of(String.join(" ", themes.getFirst().terms()).split(" "));
    assertThat(words).doesNotHaveDuplicates();
  }

  @Test
  void withoutAModelCharactersAndWordsTellTheMattersApart() {
    assertThat(find(material(false), noVectors(), List.of())).hasSize(2);
  }

  @Test
  void theOrderOfTheCommentsChangesNothing() {
    assertThat(find(material(true), noVectors(), List.of()))
        .isEqualTo(find(material(false), noVectors(), List.of()));
  }

  @Test
  void whatPeoplePinnedStaysTogetherUnderTheirName() {
    var kept =
        new KeptTheme(
            "T-1",
            1,
            LanguageTag.ENGLISH,
            "Rain",
            ids(List.of(SATELLITE.get(0), SATELLITE.get(11), INTERPRETATION.get(4))),
            null);
    var themes = find(material(false), noVectors(), List.of(kept));
    assertThat(themes)
        .filteredOn(Theme::kept)
        .singleElement()
        .satisfies(
            theme -> {
              assertThat(theme.id()).isEqualTo("T-1");
              assertThat(theme.label()).isEqualTo("Rain");
              assertThat(theme.members())
                  .extracting(Theme.Member::statement)
                  .containsAll(kept.statements());
            });
  }

  @Test
  void everyStatementIsInAThemeOrInTheRemainder() {
    var material = material(false);
    var statements =
        StatementReader.read(material, List.of(), Memory.NONE, Progress.SILENT).statements();
    var question =
        ThemeFinder.find(
                material, statements, noVectors(), List.of(), null, Memory.NONE, Progress.SILENT)
            .getFirst();
    var placed = new ArrayList<>(question.remainder());
    question.themes().forEach(t -> t.members().forEach(m -> placed.add(m.statement())));
    assertThat(placed)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            statements.stream().map(Statement::standsAs).collect(Collectors.toSet()));
  }

  @Test
  void aSingleStatementIsNoTheme() {
    assertThat(
            find(
                aConsultation().says("It should continue for five years.").material(),
                noVectors(),
                List.of()))
        .isEmpty();
  }

  @Test
  void averageLinkJoinsTheLikestFirst() {
    var likeness =
        new float[][] {
          {1, .9f, .1f, .2f},
          {.9f, 1, .1f, .2f},
          {.1f, .1f, 1, .8f},
          {.2f, .2f, .8f, 1}
        };
    assertThat(AverageLink.merges(likeness, new double[] {1, 1, 1, 1}))
        .extracting(merge -> merge.left() + "+" + merge.right())
        .containsExactly("0+1", "2+3", "4+5");
  }

  private static List<Theme> find(
      Material material, SentenceVectors vectors, List<KeptTheme> kept) {
    var statements =
        StatementReader.read(material, List.of(), Memory.NONE, Progress.SILENT).statements();
    return ThemeFinder.find(material, statements, vectors, kept, null, Memory.NONE, Progress.SILENT)
        .getFirst()
        .themes();
  }

  private static Material material(boolean reversed) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < SATELLITE.size(); i++) {
      texts.add(INTERPRETATION.get(i));
      texts.add(SATELLITE.get(i));
    }
    var holders = new HashMap<String, Integer>();
    texts.forEach(text -> holders.put(text, holders.size()));
    if (reversed) {
      Collections.reverse(texts);
    }
    var consultation = aConsultation();
    texts.forEach(
        text ->
            consultation.says(
                holders.getOrDefault(text, 0), 1, "CIVIL_SOCIETY", LanguageTag.ENGLISH, text));
    return consultation.material();
  }

  private static Set<String> ids(List<String> texts) {
    return texts.stream()
        .map(text -> Words.idOf(LanguageTag.ENGLISH, text))
        .collect(Collectors.toSet());
  }
}
