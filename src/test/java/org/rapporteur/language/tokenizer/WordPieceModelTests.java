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

  private static final int MAX_TOKENS = 512;

  private final Tokenizer tokenizer = createTokenizer(VOCABULARY);

  @Test
  void longestMatchingPieceWins() {
    assertThat(encode("connectivity")).containsExactly("[CLS]", "connect", "##ivity", "[SEP]");
  }

  @Test
  void caseAndAccentsAreFolded() {
    assertThat(encode("THE Café CAFE\u0301"))
        .containsExactly("[CLS]", "the", "cafe", "cafe", "[SEP]");
  }

  @Test
  void asciiPunctuationIsSplit() {
    assertThat(encode("the-$5")).containsExactly("[CLS]", "the", "-", "$", "5", "[SEP]");
  }

  @Test
  void ideographsAreSplit() {
    assertThat(encode("the论坛s")).containsExactly("[CLS]", "the", "论", "坛", "[UNK]", "[SEP]");
  }

  @Test
  void wordWithUnknownPieceIsUnknown() {
    assertThat(encode("connectx the 👍"))
        .containsExactly("[CLS]", "[UNK]", "the", "[UNK]", "[SEP]");
  }

  @Test
  void controlsAndJoinersAreRemoved() {
    assertThat(encode("ca\u200Dfe\u0007\uFFFD\u00A0the"))
        .containsExactly("[CLS]", "cafe", "the", "[SEP]");
  }

  @Test
  void tooLongWordIsUnknown() {
    assertThat(encode("connect" + "s".repeat(93))).hasSize(96);
    assertThat(encode("connect" + "s".repeat(94))).containsExactly("[CLS]", "[UNK]", "[SEP]");
  }

  @Test
  void truncatedTextKeepsEndToken() {
    assertThat(encode("the ".repeat(1000))).hasSize(512).startsWith("[CLS]").endsWith("[SEP]");
  }

  @Test
  void emptyTextHasOnlySpecialTokens() {
    assertThat(encode(" ")).containsExactly("[CLS]", "[SEP]");
  }

  @Test
  void specialTokensInTextAreOrdinaryText() {
    assertThat(encode("the[SEP]the"))
        .containsExactly("[CLS]", "the", "[UNK]", "[UNK]", "[UNK]", "the", "[SEP]");
    var atSpaces =
        TokenizerFiles.replacePart(
            TokenizerFiles.replacePart(
                TokenizerFiles.createBert(VOCABULARY),
                "/pre_tokenizer",
                "{\"type\":\"WhitespaceSplit\"}"),
            "/normalizer",
            "null");

    assertThat(
            Tokenizer.parse(TokenizerFiles.toBytes(atSpaces)).encode("the [SEP] the", MAX_TOKENS))
        .containsExactly(0, 6, 2, 6, 1);
  }

  @Test
  void vocabularyWithoutUnknownPieceIsRefused() {
    assertThatThrownBy(() -> createTokenizer(List.of("[CLS]", "[SEP]", "the")))
        .isInstanceOf(UnsupportedTokenizer.class)
        .hasMessage("model.unk_token: the vocabulary does not contain [UNK]");
  }

  private List<String> encode(String text) {
    return Arrays.stream(tokenizer.encode(text, MAX_TOKENS))
        .mapToObj(number -> VOCABULARY.get((int) number))
        .toList();
  }

  private static Tokenizer createTokenizer(List<String> vocabulary) {
    return Tokenizer.parse(TokenizerFiles.toBytes(TokenizerFiles.createBert(vocabulary)));
  }
}
