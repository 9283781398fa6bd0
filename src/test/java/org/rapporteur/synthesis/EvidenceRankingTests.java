package org.rapporteur.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.finding.ThemeFinding;

/// Which of the comments behind a paragraph are shown first.
class EvidenceRankingTests {

  @Test
  void quotedThenWordsThenKeyPointsThenCentralThenNumber() {
    var spans = List.of(new TextSpan(0, 3));
    var paragraph =
        new SynthesisParagraph(
            new ParagraphId("paragraph"),
            1,
            1,
            false,
            false,
            "theme",
            null,
            List.of(
                new DraftSentence(
                    "All of it.",
                    SentenceKind.THEME,
                    IntStream.rangeClosed(1, 9)
                        .mapToObj(n -> new CitationRef(n, 1, n == 8 ? spans.getFirst() : null))
                        .toList(),
                    List.of(),
                    List.of(),
                    null),
                new DraftSentence(
                    "“Yes” (C9).",
                    SentenceKind.KEY_POINT,
                    List.of(new CitationRef(9, 1, spans.getFirst())),
                    List.of(new QuoteRef(1, 4, 9, 1, spans.getFirst())),
                    List.of(),
                    null)),
            List.of());

    assertThat(
            EvidenceRanking.ranked(
                paragraph,
                List.of(point(7, 6), point(7, 42)),
                List.of(List.of(9, 6, 4, 5, 77), List.of(5))))
        .containsExactly(9, 8, 7, 6, 5, 4, 1, 2, 3);
    assertThat(EvidenceRanking.ranked(paragraph, List.of(), List.of()))
        .containsExactly(9, 8, 1, 2, 3, 4, 5, 6, 7);
  }

  private static ThemeFinding.Point point(Integer... close) {
    return new ThemeFinding.Point(
        close[0],
        1,
        new TextSpan(0, 1),
        "",
        List.of(close),
        new Prevalence(close.length, new TreeMap<>(), new TreeMap<>()));
  }
}
