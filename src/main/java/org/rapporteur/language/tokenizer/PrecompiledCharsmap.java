package org.rapporteur.language.tokenizer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Replacement table of SentencePiece: a trie of UTF-8 bytes as a double array, whose values are
/// offsets of the replacements. The longest match is replaced.
///
/// A unit of the double array (`DoubleArrayUnit` of Darts-clone) is a node or the value of a leaf.
/// In a node, bits 0 to 7 are its label, bit 8 is set if it has a leaf, and bits 10 to 30 are the
/// offset of its children, multiplied by 256 if bit 9 is set. Bit 31 is set only in a leaf, whose
/// other bits are the value.
final class PrecompiledCharsmap implements UnaryOperator<String> {

  private static final String FIELD = "precompiled_charsmap";
  private static final String DAMAGED = "the table is damaged; copy the file again";

  private static final int LABEL_BITS = 0xFF;
  private static final int HAS_LEAF_BIT = 1 << 8;
  private static final int LARGE_OFFSET_BIT = 1 << 9;
  private static final int OFFSET_SHIFT = 10;
  private static final int LARGE_OFFSET_SHIFT = 8;
  private static final int LEAF_BIT = 1 << 31;

  private final int[] units;
  private final byte[] replacements;

  private PrecompiledCharsmap(int[] units, byte[] replacements) {
    this.units = units;
    this.replacements = replacements;
  }

  static PrecompiledCharsmap parse(ConfigNode node) {
    node.requireOnly(FIELD);
    var bytes = ByteBuffer.wrap(decodeTable(node)).order(ByteOrder.LITTLE_ENDIAN);
    int size = bytes.remaining() < Integer.BYTES ? 0 : bytes.getInt();
    if (size < Integer.BYTES || size % Integer.BYTES != 0 || size > bytes.remaining()) {
      throw node.child(FIELD).unsupported(DAMAGED);
    }
    var units = new int[size / Integer.BYTES];
    bytes.asIntBuffer().get(units);
    bytes.position(bytes.position() + size);
    var replacements = new byte[bytes.remaining()];
    bytes.get(replacements);
    return new PrecompiledCharsmap(units, replacements);
  }

  @Override
  public String apply(String text) {
    byte[] input = text.getBytes(StandardCharsets.UTF_8);
    var output = new ByteArrayOutputStream(input.length);
    int position = 0;
    while (position < input.length) {
      position = replaceOne(input, position, output);
    }
    return output.toString(StandardCharsets.UTF_8);
  }

  /// Writes the replacement of the longest match, or copies one character if there is no match.
  /// Returns the position of the remaining input.
  private int replaceOne(byte[] input, int start, ByteArrayOutputStream output) {
    var match = findLongestMatch(input, start);
    if (match != null) {
      writeReplacement(match.replacementOffset(), output);
      return match.end();
    }
    int next = start + utf8Length(input[start]);
    output.write(input, start, next - start);
    return next;
  }

  /// Returns null if no entry of the table matches. The table has no entry with a NUL byte.
  private @Nullable TableMatch findLongestMatch(byte[] input, int start) {
    TableMatch longest = null;
    int index = childOffset(units[0]);
    for (int position = start; position < input.length && input[position] != 0; position++) {
      int label = input[position] & 0xFF;
      index ^= label;
      if (index >= units.length || label(units[index]) != label) {
        return longest;
      }
      boolean hasLeaf = hasLeaf(units[index]);
      index ^= childOffset(units[index]);
      if (hasLeaf && index < units.length) {
        longest = new TableMatch(value(units[index]), position + 1);
      }
    }
    return longest;
  }

  /// A match in the table of replacements.
  ///
  /// @param replacementOffset position in the replacements
  /// @param end position in the input after the match
  private record TableMatch(int replacementOffset, int end) {}

  /// A NUL byte ends a replacement.
  private void writeReplacement(int offset, ByteArrayOutputStream output) {
    for (int position = offset;
        position < replacements.length && replacements[position] != 0;
        position++) {
      output.write(replacements[position]);
    }
  }

  private static int childOffset(int unit) {
    int offset = unit >>> OFFSET_SHIFT;
    return (unit & LARGE_OFFSET_BIT) == 0 ? offset : offset << LARGE_OFFSET_SHIFT;
  }

  private static boolean hasLeaf(int unit) {
    return (unit & HAS_LEAF_BIT) != 0;
  }

  private static int value(int unit) {
    return unit & ~LEAF_BIT;
  }

  /// The label of a node. A leaf has no label, and its result is no byte.
  private static int label(int unit) {
    return unit & (LEAF_BIT | LABEL_BITS);
  }

  /// Length of a UTF-8 character, from its first byte.
  private static int utf8Length(byte first) {
    // The number of leading one bits is the length; an ASCII character has none.
    int leadingOnes = Integer.numberOfLeadingZeros(~(first << 24));
    return Math.max(1, leadingOnes);
  }

  private static byte[] decodeTable(ConfigNode node) {
    try {
      return Base64.getDecoder().decode(node.requireText(FIELD));
    } catch (IllegalArgumentException e) {
      throw node.child(FIELD).unsupported(DAMAGED);
    }
  }
}
