package org.rapporteur.language.tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Node of `tokenizer.json`, with the path that error messages show.
record ConfigNode(String path, JsonNode node) {

  static ConfigNode root(JsonNode file) {
    return new ConfigNode("", file);
  }

  ConfigNode child(String field) {
    return new ConfigNode(path.isEmpty() ? field : path + "." + field, node.path(field));
  }

  List<ConfigNode> children(String field) {
    ConfigNode list = child(field);
    if (!list.node.isArray()) {
      throw list.unsupported("must be a list");
    }
    var nodes = new ArrayList<ConfigNode>(list.node.size());
    for (int i = 0; i < list.node.size(); i++) {
      nodes.add(new ConfigNode(list.path + "[" + i + "]", list.node.get(i)));
    }
    return nodes;
  }

  boolean isAbsent() {
    return node.isMissingNode() || node.isNull();
  }

  /// Refuses other fields than these and `type`, because they could change the meaning of the
  /// others.
  void requireOnly(String... fields) {
    if (!node.isObject()) {
      throw unsupported(isAbsent() ? "is missing" : "must be an object");
    }
    var allowed = Set.of(fields);
    for (String field : node.propertyNames()) {
      if (!allowed.contains(field) && !field.equals("type")) {
        throw child(field).unsupported("is not supported");
      }
    }
  }

  String requireText(String field) {
    ConfigNode child = child(field);
    if (!child.node.isString()) {
      throw child.unsupported("must be a string");
    }
    return child.node.stringValue();
  }

  boolean requireBoolean(String field) {
    ConfigNode child = child(field);
    if (!child.node.isBoolean()) {
      throw child.unsupported("must be true or false");
    }
    return child.node.booleanValue();
  }

  /// Returns the boolean value of a field, or the fallback.
  ///
  /// @param fallback value of an absent field
  boolean booleanOr(String field, boolean fallback) {
    return child(field).isAbsent() ? fallback : requireBoolean(field);
  }

  /// Integer of at least 0.
  int requireNumber(String field) {
    return child(field).requireNumber();
  }

  int requireNumber() {
    if (!node.isInt() || node.intValue() < 0) {
      throw unsupported("must be an integer of at least 0");
    }
    return node.intValue();
  }

  UnsupportedTokenizer unsupportedType(String type, String... supported) {
    return child("type")
        .unsupported(type + " is not supported; supported: " + String.join(", ", supported));
  }

  UnsupportedTokenizer unsupported(String reason) {
    return new UnsupportedTokenizer(path.isEmpty() ? "the file" : path, reason);
  }
}
