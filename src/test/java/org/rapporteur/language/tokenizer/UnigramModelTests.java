package org.rapporteur.language.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class UnigramModelTests {

  private static final int LONGEST = 64;

  /// Numbers from 3 on, behind the marks.
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
  void bestSumOfScoresCountsNotTheLongestPiece() {
    assertThat(cut("forum")).containsExactly(0, 4, 5, 1);
    assertThat(cut("forums")).containsExactly(0, 4, 5, 9, 1);
    assertThat(cut("论坛")).containsExactly(0, 3, 11, 12, 1);
  }

  @Test
  void eachWordBeginsWithTheSignForASpace() {
    assertThat(cut("  forum\u00A0\n for ")).containsExactly(0, 4, 5, 4, 1);
  }

  @Test
  void unknownCharactersInARowAreOnePiece() {
    assertThat(cut("forxyzs")).containsExactly(0, 4, 2, 9, 1);
    assertThat(cut("😀")).containsExactly(0, 3, 2, 1);
  }

  @Test
  void unknownCharactersAreTheirBytesWhereTheVocabularyHasThem() {
    var withBytes = new LinkedHashMap<>(PIECES);
    for (int i = 0; i < 256; i++) {
      withBytes.put("<0x%02X>".formatted(i), -20.0);
    }
    var file =
        TokenizerFiles.with(
            TokenizerFiles.sentencePiece(withBytes), "/model/byte_fallback", "true");
    int first = 3 + PIECES.size();

    assertThat(cut(file, "foré")).containsExactly(0, 4, first + 0xC3, first + 0xA9, 1);
    assertThat(cut(file, "<0x41>")).hasSize(9);
  }

  @Test
  void bytesThatTheVocabularyLacksAreRefused() {
    var file =
        TokenizerFiles.with(TokenizerFiles.sentencePiece(PIECES), "/model/byte_fallback", "true");

    assertThatThrownBy(() -> cut(file, ""))
        .hasMessage("model.byte_fallback: the vocabulary does not contain <0x00>");
  }

  @Test
  void marksInATextAreNoMarks() {
    assertThat(cut("</s>")).containsExactly(0, 3, 2, 9, 2, 1);
  }

  @Test
  void overlongTextKeepsItsEndMark() {
    assertThat(cut("forum ".repeat(100))).hasSize(LONGEST).startsWith(0, 4).endsWith(4, 5, 1);
  }

  @Test
  void olderFileThatDoesNotNameItsKindIsRead() {
    var file = TokenizerFiles.sentencePiece(PIECES);
    ((ObjectNode) file.path("model")).remove("type");

    assertThat(cut(file, "forum")).containsExactly(0, 4, 5, 1);
  }

  @Test
  void highestNumberIsTheLastPiece() {
    var file = TokenizerFiles.bytes(TokenizerFiles.sentencePiece(PIECES));

    assertThat(Tokenizer.parse(file).maxTokenId()).isEqualTo(12);
  }

  private static long[] cut(String text) {
    return cut(TokenizerFiles.sentencePiece(PIECES), text);
  }

  private static long[] cut(ObjectNode file, String text) {
    return Tokenizer.parse(TokenizerFiles.bytes(file)).encode(text, LONGEST);
  }
}
