package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTests {

  private static final List<String> VOCABULARY =
      List.of(
          "[CLS]", "[SEP]", "[UNK]", "connect", "##ivity", "cafe", "the", "-", "$", "5", "论", "坛",
          "##s");

  private final WordPieces pieces = new WordPieces(numbered(VOCABULARY));

  @Test
  void longestKnownPieceComesFirst() {
    assertThat(cut("connectivity")).containsExactly("[CLS]", "connect", "##ivity", "[SEP]");
  }

  @Test
  void caseAndAccentsAreFolded() {
    assertThat(cut("THE Café CAFE\u0301")).containsExactly("[CLS]", "the", "cafe", "cafe", "[SEP]");
  }

  @Test
  void punctuationAndSymbolsOfAsciiStandAlone() {
    assertThat(cut("the-$5")).containsExactly("[CLS]", "the", "-", "$", "5", "[SEP]");
  }

  @Test
  void ideographsStandAlone() {
    assertThat(cut("the论坛s")).containsExactly("[CLS]", "the", "论", "坛", "[UNK]", "[SEP]");
  }

  @Test
  void wordWithAnUnknownPieceIsUnknownWhole() {
    assertThat(cut("connectx the 👍")).containsExactly("[CLS]", "[UNK]", "the", "[UNK]", "[SEP]");
  }

  @Test
  void controlsAndJoinersVanish() {
    assertThat(cut("ca\u200Dfe\u0007\uFFFD\u00A0the"))
        .containsExactly("[CLS]", "cafe", "the", "[SEP]");
  }

  @Test
  void overlongWordIsUnknown() {
    assertThat(cut("connect" + "s".repeat(93))).hasSize(96);
    assertThat(cut("connect" + "s".repeat(94))).containsExactly("[CLS]", "[UNK]", "[SEP]");
  }

  @Test
  void overlongTextKeepsItsEndMark() {
    assertThat(cut("the ".repeat(1000))).hasSize(512).startsWith("[CLS]").endsWith("[SEP]");
  }

  @Test
  void emptyTextHasTheMarksAlone() {
    assertThat(cut(" ")).containsExactly("[CLS]", "[SEP]");
  }

  @Test
  void vocabularyWithoutMarksIsRefused() {
    assertThatThrownBy(() -> new WordPieces(Map.of("the", 0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[CLS]");
  }

  private List<String> cut(String text) {
    return Arrays.stream(pieces.of(text)).mapToObj(number -> VOCABULARY.get((int) number)).toList();
  }

  private static Map<String, Integer> numbered(List<String> words) {
    var numbers = new HashMap<String, Integer>();
    words.forEach(word -> numbers.put(word, numbers.size()));
    return numbers;
  }
}
