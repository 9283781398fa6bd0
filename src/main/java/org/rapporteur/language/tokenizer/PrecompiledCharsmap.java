package org.rapporteur.language.tokenizer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;

/// SentencePiece's compiled replacement table: a UTF-8 trie as a double array (Darts-clone) whose
/// values are offsets into the replacements. The longest match wins, as in SentencePiece.
final class PrecompiledCharsmap implements UnaryOperator<String> {

  private final int[] units;
  private final byte[] replacements;

  private PrecompiledCharsmap(int[] units, byte[] replacements) {
    this.units = units;
    this.replacements = replacements;
  }

  static PrecompiledCharsmap parse(ConfigNode node) {
    node.requireOnly("precompiled_charsmap");
    ConfigNode table = node.child("precompiled_charsmap");
    var bytes =
        ByteBuffer.wrap(decode(table, node.requireText("precompiled_charsmap")))
            .order(ByteOrder.LITTLE_ENDIAN);
    int size = bytes.remaining() < Integer.BYTES ? 0 : bytes.getInt();
    if (size < Integer.BYTES || size % Integer.BYTES != 0 || size > bytes.remaining()) {
      throw table.unsupported("the table is damaged; copy the file again");
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

  /// Returns the position after the replaced or copied input.
  private int replaceOne(byte[] input, int start, ByteArrayOutputStream output) {
    int node = childOffset(units[0]);
    int value = -1;
    int end = start;
    for (int position = start; position < input.length && input[position] != 0; position++) {
      int label = input[position] & 0xFF;
      node ^= label;
      if (node >= units.length || label(units[node]) != label) {
        break;
      }
      boolean isEntry = ((units[node] >>> 8) & 1) == 1;
      node ^= childOffset(units[node]);
      if (isEntry && node < units.length) {
        value = units[node] & Integer.MAX_VALUE;
        end = position + 1;
      }
    }
    if (value >= 0) {
      writeReplacement(value, output);
      return end;
    }
    int next = start + utf8Length(input[start]);
    output.write(input, start, next - start);
    return next;
  }

  private void writeReplacement(int offset, ByteArrayOutputStream output) {
    for (int position = offset;
        position < replacements.length && replacements[position] != 0;
        position++) {
      output.write(replacements[position]);
    }
  }

  private static int childOffset(int unit) {
    return (unit >>> 10) << ((unit & (1 << 9)) >>> 6);
  }

  private static int label(int unit) {
    return unit & ((1 << 31) | 0xFF);
  }

  /// Length of a UTF-8 character, from its first byte.
  private static int utf8Length(byte first) {
    int bits = first & 0xFF;
    return bits < 0x80 ? 1 : bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : 4;
  }

  private static byte[] decode(ConfigNode table, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw table.unsupported("the table is damaged; copy the file again");
    }
  }
}
