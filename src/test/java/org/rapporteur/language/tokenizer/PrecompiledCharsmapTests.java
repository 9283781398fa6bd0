package org.rapporteur.language.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PrecompiledCharsmapTests {

  private static final byte[] TABLE =
      buildTable(Map.of("ﬁ", "fi", "Ａ", "A", "Ａ\u0301", "Á", "\u200B", "", "\t", " "));

  @Test
  void charactersAreReplacedByTable() {
    assertThat(replace("ﬁn\tＡ论坛😀\u200B.")).isEqualTo("fin A论坛😀.");
  }

  @Test
  void longestEntryWins() {
    assertThat(replace("Ａ\u0301Ａ\u0302")).isEqualTo("ÁA\u0302");
  }

  @Test
  void prefixOfEntryIsNoEntry() {
    assertThat(replace("ﬀ\u200A")).isEqualTo("ﬀ\u200A");
  }

  @Test
  void damagedTableIsRefused() {
    byte[] cut = java.util.Arrays.copyOf(TABLE, 100);

    assertThatThrownBy(() -> parseCharsmap(Base64.getEncoder().encodeToString(cut)))
        .hasMessage("normalizer.precompiled_charsmap: the table is damaged; copy the file again");
    assertThatThrownBy(() -> parseCharsmap("no base 64")).isInstanceOf(UnsupportedTokenizer.class);
  }

  private static String replace(String text) {
    return parseCharsmap(Base64.getEncoder().encodeToString(TABLE)).apply(text);
  }

  private static PrecompiledCharsmap parseCharsmap(String base64) {
    var node = JsonMapper.shared().createObjectNode().put("precompiled_charsmap", base64);
    return PrecompiledCharsmap.parse(new ConfigNode("normalizer", node));
  }

  /// Builds a double array without compression: each node has a block of 256 units.
  private static byte[] buildTable(Map<String, String> entries) {
    var nodes = new TreeMap<String, Integer>(Map.of("", 0));
    for (String entry : entries.keySet()) {
      String bytes = toLatin1(entry);
      for (int i = 1; i <= bytes.length(); i++) {
        nodes.putIfAbsent(bytes.substring(0, i), nodes.size());
      }
    }
    var units = new int[256 * (nodes.size() + 1)];
    var replacements = new ByteArrayOutputStream();
    nodes.forEach(
        (node, block) -> {
          int base = 256 * (block + 1);
          int at = node.isEmpty() ? 0 : nodeIndex(nodes, node);
          int label = node.isEmpty() ? 0 : node.charAt(node.length() - 1);
          // Blocks are 256 units apart, so the offset's low byte is the node's own.
          units[at] |= label | encodeOffset(at ^ base);
        });
    entries.forEach(
        (entry, replacement) -> {
          int at = nodeIndex(nodes, toLatin1(entry));
          units[at] |= 1 << 8;
          units[256 * (nodes.get(toLatin1(entry)) + 1)] = replacements.size() | 1 << 31;
          replacements.writeBytes((replacement + "\0").getBytes(StandardCharsets.UTF_8));
        });
    var table =
        ByteBuffer.allocate(4 + units.length * 4 + replacements.size())
            .order(ByteOrder.LITTLE_ENDIAN);
    table.putInt(units.length * 4);
    for (int unit : units) {
      table.putInt(unit);
    }
    return table.put(replacements.toByteArray()).array();
  }

  private static int nodeIndex(Map<String, Integer> nodes, String node) {
    int parent = nodes.get(node.substring(0, node.length() - 1));
    return 256 * (parent + 1) ^ node.charAt(node.length() - 1);
  }

  private static int encodeOffset(int distance) {
    return distance << 10;
  }

  /// Converts each UTF-8 byte to one char.
  private static String toLatin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
