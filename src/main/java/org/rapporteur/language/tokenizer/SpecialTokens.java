package org.rapporteur.language.tokenizer;

import java.util.ArrayList;
import java.util.List;

/// Ids of the special tokens around every sentence, such as `[CLS]` before and `[SEP]` after it.
record SpecialTokens(List<Integer> before, List<Integer> after) {

  SpecialTokens {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  int count() {
    return before.size() + after.size();
  }

  int maxId() {
    return Math.max(
        before.stream().mapToInt(id -> id).max().orElse(0),
        after.stream().mapToInt(id -> id).max().orElse(0));
  }

  static SpecialTokens parse(ConfigNode node) {
    if (node.isAbsent()) {
      throw node.unsupported("is missing: a template with special tokens is required");
    }
    return switch (node.requireText("type")) {
      case "TemplateProcessing" -> parseTemplate(node);
      case "BertProcessing" -> parsePair(node, "cls", "sep");
      case "RobertaProcessing" -> parsePair(node, "cls", "sep", "trim_offsets", "add_prefix_space");
      default ->
          throw node.unsupportedType(
              node.requireText("type"),
              "TemplateProcessing",
              "BertProcessing",
              "RobertaProcessing");
    };
  }

  private static SpecialTokens parsePair(ConfigNode node, String... fields) {
    node.requireOnly(fields);
    return new SpecialTokens(
        List.of(parseId(node.child("cls"))), List.of(parseId(node.child("sep"))));
  }

  /// A token is a list of its text and its id.
  private static int parseId(ConfigNode token) {
    return new ConfigNode(token.path() + "[1]", token.node().path(1)).requireNumber();
  }

  private static SpecialTokens parseTemplate(ConfigNode node) {
    node.requireOnly("single", "pair", "special_tokens");
    var prefix = new ArrayList<Integer>();
    var suffix = new ArrayList<Integer>();
    boolean isAfterText = false;
    for (ConfigNode item : node.children("single")) {
      item.requireOnly("SpecialToken", "Sequence");
      boolean isText = item.child("SpecialToken").isAbsent();
      ConfigNode token = item.child(isText ? "Sequence" : "SpecialToken");
      token.requireOnly("id", "type_id");
      if (token.requireNumber("type_id") != 0 || (isText && isAfterText)) {
        throw token.unsupported(
            "only one text of type 0 with special tokens of type 0 is supported");
      }
      if (isText) {
        isAfterText = true;
      } else {
        (isAfterText ? suffix : prefix).addAll(findIds(node, token.requireText("id")));
      }
    }
    if (!isAfterText) {
      throw node.child("single").unsupported("the text itself is missing");
    }
    return new SpecialTokens(prefix, suffix);
  }

  private static List<Integer> findIds(ConfigNode node, String token) {
    return node.child("special_tokens").child(token).children("ids").stream()
        .map(ConfigNode::requireNumber)
        .toList();
  }
}
