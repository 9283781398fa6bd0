package org.rapporteur.synthesis.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.synthesis.engine.SampleMaterial.messages;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.Engine;
import org.rapporteur.synthesis.engine.GeneratedConsultation;
import org.rapporteur.synthesis.engine.SampleMaterial;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.KeptTheme;
import org.rapporteur.synthesis.engine.themes.Theme;

/// What a draft says of parts of themes.
class NamedPartsTests {

  private static final Engine ENGINE = new Engine(messages());

  private final Material material = GeneratedConsultation.of(400);

  /// Nobody need have said the words of a name that people gave.
  @Test
  void aPartThatPeopleNamedIsNotToldByTheWordsOfItsName() {
    var theme =
        found(List.of()).themes().stream()
            .flatMap(question -> question.themes().stream())
            .filter(one -> !one.parts().isEmpty())
            .findFirst()
            .orElseThrow();
    var part = theme.parts().getFirst();
    var kept =
        List.of(
            kept(theme.id(), theme, "Taking part", theme.members(), null),
            kept(part.id(), theme, "Fair prices", part.members(), theme.id()));

    var found = found(kept);
    var draft = SampleMaterial.draft(material, found);

    var named =
        draft
            .sentences()
            .filter(sentence -> sentence.kind() == SentenceKind.THEME_PART)
            .filter(sentence -> sentence.text().contains("Fair prices"))
            .toList();
    assertThat(named)
        .singleElement()
        .satisfies(
            sentence ->
                assertThat(sentence.text())
                    .matches(
                        "Within it, \\d+ contributors addressed Fair prices, for example: .*"));
    assertThat(
            DraftCheck.check(
                draft,
                found.reading().commentsSetAside(),
                Grounds.of(material, found),
                material,
                RevisionTexts.of(material),
                messages()))
        .isEmpty();
  }

  private static KeptTheme kept(
      String id, Theme of, String name, List<Theme.Member> members, @Nullable String partOf) {
    var statements =
        members.stream().map(Theme.Member::statement).collect(Collectors.toUnmodifiableSet());
    return new KeptTheme(id, of.question(), LanguageTag.ENGLISH, name, statements, partOf);
  }

  private Findings found(List<KeptTheme> kept) {
    var vectors = GeneratedConsultation.vectors();
    var campaigns = ENGINE.campaigns(material, Memory.NONE, Progress.SILENT);
    var reading = ENGINE.statements(material, campaigns, Memory.NONE, Progress.SILENT);
    var themes =
        ENGINE.themes(material, reading, vectors, kept, null, Memory.NONE, Progress.SILENT);
    var evidence = new Evidence(reading, campaigns, themes);
    return new Findings(
        evidence,
        ENGINE.keyPoints(material, evidence, vectors, Memory.NONE, Progress.SILENT),
        ENGINE.differences(material, evidence, Progress.SILENT));
  }
}
