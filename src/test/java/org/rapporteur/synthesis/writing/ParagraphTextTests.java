package org.rapporteur.synthesis.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

class ParagraphTextTests {

  private static final List<DraftSentence> OLD =
      List.of(
          sentence("Two asked: “Who pays? We do not.” (C4).", null, 4, 5),
          sentence("It was open.", "For a month.", 1, 2, 3, 7),
          sentence("The secretariat thanks all.", null));

  private static final List<String> NOTES = List.of("For a month.");

  private static final Function<String, List<TextSpan>> SPLITTER =
      words -> new SentenceSplitter().split(words, LanguageTag.ENGLISH);

  private static final String PRINTED =
      "Two asked: “Who pays? We do not.” (C4). [C4, C5] It was open. [C1–C3, C7] [1]"
          + " The secretariat thanks all.";

  @Test
  void paragraphIsPrintedAndReadAgain() {
    var printed = ParagraphText.print(OLD);

    assertThat(printed.text()).isEqualTo(PRINTED);
    assertThat(read(printed.text(), "For a month."))
        .containsExactly(
            "1 Two asked: “Who pays? We do not.” (C4). [4, 5]",
            "2 It was open. [1, 2, 3, 7] For a month.",
            "3 The secretariat thanks all. []");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They agreed [C4]. | They agreed. [4]",
        "They [c4] agreed[C5–C7]. | They agreed. [4, 5, 6, 7]",
        "They agreed. [C4] [C9 C2] | They agreed. [2, 4, 9]",
        "They agreed. [C4؛C5، C6] | They agreed. [4, 5, 6]",
        "In [2004] they agreed. | In [2004] they agreed. []",
        "(a) Publish the figures. [C4] | (a) Publish the figures. [4]",
        "[C4] They agreed. | They agreed. [4]",
        "They[C4]agreed. | They agreed. [4]",
        "他们同意。[C4] | 他们同意。 [4]"
      })
  void markIsReadWhereverItIs(String typed, String sentence) {
    assertThat(read(typed)).containsExactly("- " + sentence);
  }

  @Test
  void changedSentenceContinuesTheOldOne() {
    assertThat(read("It was open to all. [C1–C3] The secretariat thanks all. A new one! [C9]"))
        .containsExactly(
            "2 It was open to all. [1, 2, 3]",
            "3 The secretariat thanks all. []",
            "- A new one! [9]");
  }

  @Test
  void movedSentenceIsTheSameSentence() {
    assertThat(read("The secretariat thanks all. It was open. [C1–C3, C7]"))
        .containsExactlyInAnyOrder(
            "3 The secretariat thanks all. []", "2 It was open. [1, 2, 3, 7]");
  }

  @Test
  void quotationIsNeverSplit() {
    assertThat(read("One said: “No. Never. Not us.” (C8) and left. [C8] Others agreed. [C9]"))
        .containsExactly(
            "- One said: “No. Never. Not us.” (C8) and left. [8]", "- Others agreed. [9]");
  }

  @Test
  void emptyLineOpensAParagraph() {
    var sentences = parse("One came.\nTwo came.\n\nThree came.");

    assertThat(sentences).extracting(TypedSentence::opens).containsExactly(false, false, true);
  }

  @Test
  void textsOfTwoEditorsAreMerged() {
    var theirs =
        List.of(OLD.getFirst(), sentence("It was long open.", null, 1), sentence("Theirs.", null));
    var own = new ParagraphText(PRINTED.replace("Two asked", "Three asked") + " Mine. [C8]", NOTES);

    var merged = own.merge(OLD, theirs, SPLITTER);

    assertThat(merged.text())
        .isEqualTo(
            "Three asked: “Who pays? We do not.” (C4). [C4, C5] It was long open. [C1] Theirs."
                + " Mine. [C8]");
    assertThat(merged.footnotes()).isEmpty();
  }

  @Test
  void sentenceThatBothChangedIsTheOwnOne() {
    var theirs = List.of(OLD.getFirst(), sentence("It was open long.", null, 1), OLD.getLast());
    var own = new ParagraphText(PRINTED.replace("was open.", "was open to us."), NOTES);

    assertThat(own.merge(OLD, theirs, SPLITTER)).isEqualTo(own);
  }

  @Test
  void footnoteWithoutItsMarkIsRefused() {
    assertThatThrownBy(() -> read("It was open.", "For a month."))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("footnote.place");
  }

  @ParameterizedTest
  @CsvSource({"[C9–C4]", "[C1–C999999999]"})
  void rangeThatCannotBeIsRefused(String mark) {
    assertThatThrownBy(() -> read("They agreed. " + mark)).isInstanceOf(InvalidInput.class);
  }

  private static List<String> read(String text, String... footnotes) {
    return parse(text, footnotes).stream().map(ParagraphTextTests::line).toList();
  }

  private static List<TypedSentence> parse(String text, String... footnotes) {
    return new ParagraphText(text, Arrays.asList(footnotes)).parse(OLD, SPLITTER);
  }

  private static String line(TypedSentence sentence) {
    var of = sentence.of();
    String footnote = sentence.footnote();
    return (of == null ? "-" : of)
        + " "
        + sentence.text()
        + " "
        + sentence.comments()
        + (footnote == null ? "" : " " + footnote);
  }

  private static DraftSentence sentence(String text, @Nullable String footnote, int... comments) {
    var citations =
        Arrays.stream(comments).mapToObj(comment -> new CitationRef(comment, 1, null)).toList();
    return new DraftSentence(
        text, SentenceKind.WRITTEN, citations, List.of(), List.of(), null, footnote);
  }
}
