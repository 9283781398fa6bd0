package org.rapporteur.language.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class UnigramModelTests {

  private static final int MAX_TOKENS = 64;

  /// Their ids start at 3, after the special tokens.
  private static final Map<String, Double> PIECES = new LinkedHashMap<>();

  static {
    PIECES.put("▁", -4.0);
    PIECES.put("▁for", -3.0);
    PIECES.put("um", -3.5);
    PIECES.put("u", -5.0);
    PIECES.put("m", -5.0);
    PIECES.put("▁forum", -9.0);
    PIECES.put("s", -2.0);
    PIECES.put("论坛", -3.0);
    PIECES.put("论", -1.0);
    PIECES.put("坛", -1.5);
  }

  @Test
  void bestTotalScoreWinsOverLongestPiece() {
    assertThat(encode("forum")).containsExactly(0, 4, 5, 1);
    assertThat(encode("forums")).containsExactly(0, 4, 5, 9, 1);
    assertThat(encode("论坛")).containsExactly(0, 3, 11, 12, 1);
  }

  @Test
  void eachWordStartsWithSpaceSymbol() {
    assertThat(encode("  forum\u00A0\n for ")).containsExactly(0, 4, 5, 4, 1);
  }

  @Test
  void adjacentUnknownCharactersAreOnePiece() {
    assertThat(encode("forxyzs")).containsExactly(0, 4, 2, 9, 1);
    assertThat(encode("😀")).containsExactly(0, 3, 2, 1);
  }

  @Test
  void unknownCharactersFallBackToBytes() {
    var withBytes = new LinkedHashMap<>(PIECES);
    for (int i = 0; i < 256; i++) {
      withBytes.put("<0x%02X>".formatted(i), -20.0);
    }
    var file =
        TokenizerFiles.replacePart(
            TokenizerFiles.createSentencePiece(withBytes), "/model/byte_fallback", "true");
    int first = 3 + PIECES.size();

    assertThat(encode(file, "foré")).containsExactly(0, 4, first + 0xC3, first + 0xA9, 1);
    assertThat(encode(file, "<0x41>")).hasSize(9);
  }

  @Test
  void vocabularyWithoutAllBytesIsRefused() {
    var file =
        TokenizerFiles.replacePart(
            TokenizerFiles.createSentencePiece(PIECES), "/model/byte_fallback", "true");

    assertThatThrownBy(() -> encode(file, ""))
        .hasMessage("model.byte_fallback: the vocabulary does not contain <0x00>");
  }

  @Test
  void specialTokensInTextAreOrdinaryText() {
    assertThat(encode("</s>")).containsExactly(0, 3, 2, 9, 2, 1);
  }

  @Test
  void truncatedTextKeepsEndToken() {
    assertThat(encode("forum ".repeat(100))).hasSize(MAX_TOKENS).startsWith(0, 4).endsWith(4, 5, 1);
  }

  @Test
  void oldFileWithoutTypeIsParsed() {
    var file = TokenizerFiles.createSentencePiece(PIECES);
    ((ObjectNode) file.path("model")).remove("type");

    assertThat(encode(file, "forum")).containsExactly(0, 4, 5, 1);
  }

  @Test
  void highestIdIsLastPiece() {
    var file = TokenizerFiles.toBytes(TokenizerFiles.createSentencePiece(PIECES));

    assertThat(Tokenizer.parse(file).maxTokenId()).isEqualTo(12);
  }

  private static long[] encode(String text) {
    return encode(TokenizerFiles.createSentencePiece(PIECES), text);
  }

  private static long[] encode(ObjectNode file, String text) {
    return Tokenizer.parse(TokenizerFiles.toBytes(file)).encode(text, MAX_TOKENS);
  }
}
