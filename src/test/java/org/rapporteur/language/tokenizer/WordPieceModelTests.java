package org.rapporteur.language.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPieceModelTests {

  private static final List<String> VOCABULARY =
      List.of(
          "[CLS]", "[SEP]", "[UNK]", "connect", "##ivity", "cafe", "the", "-", "$", "5", "论", "坛",
          "##s");

  private static final int LONGEST = 512;

  private final Tokenizer pieces = tokenizer(VOCABULARY);

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
  void marksInATextAreNoMarks() {
    assertThat(cut("the[SEP]the"))
        .containsExactly("[CLS]", "the", "[UNK]", "[UNK]", "[UNK]", "the", "[SEP]");
    var atSpaces =
        TokenizerFiles.with(
            TokenizerFiles.with(
                TokenizerFiles.bert(VOCABULARY),
                "/pre_tokenizer",
                "{\"type\":\"WhitespaceSplit\"}"),
            "/normalizer",
            "null");

    assertThat(Tokenizer.parse(TokenizerFiles.bytes(atSpaces)).encode("the [SEP] the", LONGEST))
        .containsExactly(0, 6, 2, 6, 1);
  }

  @Test
  void vocabularyWithoutUnknownPieceIsRefused() {
    assertThatThrownBy(() -> tokenizer(List.of("[CLS]", "[SEP]", "the")))
        .isInstanceOf(UnsupportedTokenizer.class)
        .hasMessage("model.unk_token: the vocabulary does not contain [UNK]");
  }

  private List<String> cut(String text) {
    return Arrays.stream(pieces.encode(text, LONGEST))
        .mapToObj(number -> VOCABULARY.get((int) number))
        .toList();
  }

  private static Tokenizer tokenizer(List<String> vocabulary) {
    return Tokenizer.parse(TokenizerFiles.bytes(TokenizerFiles.bert(vocabulary)));
  }
}
