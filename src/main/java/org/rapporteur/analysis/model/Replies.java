package org.rapporteur.analysis.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads fields of replies and rejects other forms.
final class Replies {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int MAX_TEXT = 4_000;
  private static final int MAX_ITEMS = 2_000;

  private Replies() {}

  /// Returns a text in one line.
  static String text(JsonNode node, String field) {
    var value = node.path(field);
    String text = value.isString() ? value.asString().replaceAll("\\s+", " ").strip() : "";
    if (text.isEmpty() || text.length() > MAX_TEXT) {
      throw new RejectedReply(ReplyRule.UNREADABLE, field);
    }
    return text;
  }

  /// Returns a text, or an empty one for null.
  static String optionalText(JsonNode node, String field) {
    var value = node.path(field);
    return value.isNull() || value.isMissingNode() ? "" : text(node, field);
  }

  static List<JsonNode> list(JsonNode node, String field) {
    var value = node.path(field);
    if (!value.isArray() || value.size() > MAX_ITEMS) {
      throw new RejectedReply(ReplyRule.UNREADABLE, field);
    }
    var items = new ArrayList<JsonNode>();
    value.forEach(items::add);
    return items;
  }

  static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String field) {
    String text = text(node, field);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw new RejectedReply(ReplyRule.UNREADABLE, text);
  }

  /// Returns the first code points of a text.
  static String beginning(String text, int max) {
    int length = text.codePointCount(0, text.length());
    return text.substring(0, text.offsetByCodePoints(0, Math.min(length, max)));
  }

  /// True if the words are in the text; white space does not count.
  static boolean contains(String text, String words) {
    return text.replaceAll("\\s+", " ").contains(words);
  }
}
