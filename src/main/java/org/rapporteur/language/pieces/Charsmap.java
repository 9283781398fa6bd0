package org.rapporteur.language.pieces;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;

/// SentencePiece's compiled table of which characters are written as which: a trie over UTF-8 as a
/// double array (Darts-clone), whose values are places in the replacements behind it. At each place
/// the longest entry counts, as in SentencePiece itself.
final class Charsmap implements UnaryOperator<String> {

  private final int[] units;
  private final byte[] replacements;

  private Charsmap(int[] units, byte[] replacements) {
    this.units = units;
    this.replacements = replacements;
  }

  static Charsmap of(Part part) {
    part.knows("precompiled_charsmap");
    Part table = part.at("precompiled_charsmap");
    var bytes =
        ByteBuffer.wrap(decoded(table, part.text("precompiled_charsmap")))
            .order(ByteOrder.LITTLE_ENDIAN);
    int size = bytes.remaining() < Integer.BYTES ? 0 : bytes.getInt();
    if (size < Integer.BYTES || size % Integer.BYTES != 0 || size > bytes.remaining()) {
      throw table.refused("the table is damaged: copy the file anew");
    }
    var units = new int[size / Integer.BYTES];
    bytes.asIntBuffer().get(units);
    bytes.position(bytes.position() + size);
    var replacements = new byte[bytes.remaining()];
    bytes.get(replacements);
    return new Charsmap(units, replacements);
  }

  @Override
  public String apply(String text) {
    byte[] from = text.getBytes(StandardCharsets.UTF_8);
    var to = new ByteArrayOutputStream(from.length);
    int at = 0;
    while (at < from.length) {
      at = replaceOne(from, at, to);
    }
    return to.toString(StandardCharsets.UTF_8);
  }

  /// The place behind what was replaced or taken over.
  private int replaceOne(byte[] from, int start, ByteArrayOutputStream to) {
    int node = children(units[0]);
    int value = -1;
    int end = start;
    for (int at = start; at < from.length && from[at] != 0; at++) {
      int label = from[at] & 0xFF;
      node ^= label;
      if (node >= units.length || label(units[node]) != label) {
        break;
      }
      boolean isEntry = ((units[node] >>> 8) & 1) == 1;
      node ^= children(units[node]);
      if (isEntry && node < units.length) {
        value = units[node] & Integer.MAX_VALUE;
        end = at + 1;
      }
    }
    if (value >= 0) {
      write(value, to);
      return end;
    }
    int next = start + length(from[start]);
    to.write(from, start, next - start);
    return next;
  }

  private void write(int place, ByteArrayOutputStream to) {
    for (int at = place; at < replacements.length && replacements[at] != 0; at++) {
      to.write(replacements[at]);
    }
  }

  private static int children(int unit) {
    return (unit >>> 10) << ((unit & (1 << 9)) >>> 6);
  }

  private static int label(int unit) {
    return unit & ((1 << 31) | 0xFF);
  }

  /// Of a character in UTF-8, by its first byte.
  private static int length(byte first) {
    int bits = first & 0xFF;
    return bits < 0x80 ? 1 : bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : 4;
  }

  private static byte[] decoded(Part table, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw table.refused("the table is damaged: copy the file anew");
    }
  }
}
