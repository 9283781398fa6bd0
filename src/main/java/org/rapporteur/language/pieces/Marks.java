package org.rapporteur.language.pieces;

import java.util.ArrayList;
import java.util.List;

/// The numbers that stand before and behind every sentence, such as `[CLS]` and `[SEP]`.
record Marks(List<Integer> before, List<Integer> behind) {

  Marks {
    before = List.copyOf(before);
    behind = List.copyOf(behind);
  }

  int count() {
    return before.size() + behind.size();
  }

  int highest() {
    return Math.max(
        before.stream().mapToInt(n -> n).max().orElse(0),
        behind.stream().mapToInt(n -> n).max().orElse(0));
  }

  static Marks of(Part part) {
    if (part.isAbsent()) {
      throw part.refused("is missing: only sentences between marks are known");
    }
    return switch (part.text("type")) {
      case "TemplateProcessing" -> template(part);
      case "BertProcessing" -> pair(part, "cls", "sep");
      case "RobertaProcessing" -> pair(part, "cls", "sep", "trim_offsets", "add_prefix_space");
      default ->
          throw part.unknownType(
              part.text("type"), "TemplateProcessing", "BertProcessing", "RobertaProcessing");
    };
  }

  private static Marks pair(Part part, String... fields) {
    part.knows(fields);
    return new Marks(List.of(named(part.at("cls"))), List.of(named(part.at("sep"))));
  }

  private static int named(Part mark) {
    return new Part(mark.path() + "[1]", mark.node().path(1)).number();
  }

  private static Marks template(Part part) {
    part.knows("single", "pair", "special_tokens");
    var before = new ArrayList<Integer>();
    var behind = new ArrayList<Integer>();
    boolean isBehind = false;
    for (Part item : part.each("single")) {
      item.knows("SpecialToken", "Sequence");
      boolean isText = item.at("SpecialToken").isAbsent();
      Part what = item.at(isText ? "Sequence" : "SpecialToken");
      what.knows("id", "type_id");
      if (what.number("type_id") != 0 || (isText && isBehind)) {
        throw what.refused("one text of type 0 between marks of type 0 is known");
      }
      if (isText) {
        isBehind = true;
      } else {
        (isBehind ? behind : before).addAll(numbers(part, what.text("id")));
      }
    }
    if (!isBehind) {
      throw part.at("single").refused("the text itself is missing");
    }
    return new Marks(before, behind);
  }

  private static List<Integer> numbers(Part part, String mark) {
    return part.at("special_tokens").at(mark).each("ids").stream().map(Part::number).toList();
  }
}
