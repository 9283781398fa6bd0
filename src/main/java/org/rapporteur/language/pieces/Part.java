package org.rapporteur.language.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// One part of a `tokenizer.json`, which knows where it stands, so that a refusal names it.
record Part(String path, JsonNode node) {

  static Part whole(JsonNode file) {
    return new Part("", file);
  }

  Part at(String field) {
    return new Part(path.isEmpty() ? field : path + "." + field, node.path(field));
  }

  List<Part> each(String field) {
    Part list = at(field);
    if (!list.node.isArray()) {
      throw list.refused("a list is needed here");
    }
    var parts = new ArrayList<Part>(list.node.size());
    for (int i = 0; i < list.node.size(); i++) {
      parts.add(new Part(list.path + "[" + i + "]", list.node.get(i)));
    }
    return parts;
  }

  boolean isAbsent() {
    return node.isMissingNode() || node.isNull();
  }

  /// A field that is not known could change what the others mean.
  void knows(String... fields) {
    if (!node.isObject()) {
      throw refused(isAbsent() ? "is missing" : "an object is needed here");
    }
    var known = Set.of(fields);
    for (String field : node.propertyNames()) {
      if (!known.contains(field) && !field.equals("type")) {
        throw at(field).refused("is not known");
      }
    }
  }

  String text(String field) {
    Part part = at(field);
    if (!part.node.isString()) {
      throw part.refused("a text is needed here");
    }
    return part.node.stringValue();
  }

  boolean flag(String field) {
    Part part = at(field);
    if (!part.node.isBoolean()) {
      throw part.refused("true or false is needed here");
    }
    return part.node.booleanValue();
  }

  boolean flag(String field, boolean whenAbsent) {
    return at(field).isAbsent() ? whenAbsent : flag(field);
  }

  /// A whole number from 0 on.
  int number(String field) {
    return at(field).number();
  }

  int number() {
    if (!node.isInt() || node.intValue() < 0) {
      throw refused("a whole number from 0 on is needed here");
    }
    return node.intValue();
  }

  TokenizerRefused unknownType(String type, String... known) {
    return at("type").refused(type + " is not known, only " + String.join(", ", known));
  }

  TokenizerRefused refused(String what) {
    return new TokenizerRefused(path.isEmpty() ? "the file" : path, what);
  }
}
