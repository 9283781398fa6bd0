package org.rapporteur.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;

/// What counts as a word of a draft.
class DraftLengthTests {

  @Test
  void wordsOfHeadingsSentencesAndFootnotesCountAndPunctuationDoesNot() {
    assertThat(
            length(
                LanguageTag.ENGLISH, "Part one", "Many (34 of 51) agreed – at last.", "See C12."))
        .isEqualTo(2 + 7 + 2);
    assertThat(length(LanguageTag.ENGLISH, "Part one", "It is so.", null)).isEqualTo(2 + 3);
  }

  @Test
  void annexesDoNotCount() {
    var annex =
        new SynthesisSection(0, SectionKind.ANNEX, 1, "Agenda", null, null, null, List.of());
    assertThat(DraftLength.of(List.of(annex), LanguageTag.ENGLISH)).isZero();
  }

  @Test
  void scriptsWithoutSpacesHaveWordsToo() {
    assertThat(length(new LanguageTag("zh"), "导言", "许多国家表示支持。", null)).isBetween(4, 8);
  }

  private static int length(
      LanguageTag language, String title, String text, @Nullable String footnote) {
    var sentence =
        new DraftSentence(
            text,
            SentenceKind.WRITTEN,
            List.of(),
            List.of(),
            List.of(),
            UncitedReason.values()[0],
            footnote);
    var paragraph =
        new SynthesisParagraph(
            new ParagraphId("paragraph"),
            1,
            1,
            true,
            false,
            null,
            null,
            List.of(sentence),
            List.of());
    return DraftLength.of(
        List.of(
            new SynthesisSection(
                0, SectionKind.MANDATE, 1, title, null, null, null, List.of(paragraph))),
        language);
  }
}
