package org.rapporteur.analysis.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarksTests {

  @Test
  void wordsStandInMarksThatTheyDoNotHold() {
    assertThat(Marks.around("The Forum should go on.")).contains("“The Forum should go on.”");
    assertThat(Marks.around("They say “go on” to all.")).contains("«They say “go on” to all.»");
    assertThat(Marks.around("A ” and a » in one.")).contains("「A ” and a » in one.」");
    assertThat(Marks.around("A ”, a » and a 」 in one.")).isEmpty();
  }

  @Test
  void wordsInMarksAreReadBackWhole() {
    for (String words :
        List.of("The Forum should go on.", "They all say “go on” to us.", "我们支持远程参与和多语言。")) {
      var marked = Marks.around(words).orElseThrow();
      assertThat(Marks.in("It was said " + marked + " (C5)."))
          .singleElement()
          .satisfies(
              mark -> {
                assertThat(mark.words()).isEqualTo(words);
                assertThat(mark.attributed()).isEqualTo(Optional.of(5));
              });
    }
  }

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
                assertThat(quote.span().textIn(said))
                    .isEqualTo("This sentence was wrapped\nin two lines."));
  }
}
