package org.rapporteur.synthesis.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarksTests {

  @Test
  void wordsThatWereWrappedInLinesAreQuotedInOne() {
    String said = "Before it.\nThis sentence was wrapped\nin two lines.";
    var sentence =
        new DraftSentence(
            "“This sentence was wrapped in two lines.” (C5)",
            SentenceKind.WRITTEN,
            List.of(new CitationRef(5, 1, null)),
            List.of(),
            List.of(),
            null);

    assertThat(
            Marks.quoting(
                    sentence, (comment, revision) -> Optional.of(RevisionTexts.unwrapped(said)))
                .quotes())
        .singleElement()
        .satisfies(
            quote ->
                assertThat(quote.span().in(said))
                    .isEqualTo("This sentence was wrapped\nin two lines."));
  }
}
