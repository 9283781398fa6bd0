package org.rapporteur.synthesis.rephrasing.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Compares what two texts state: the same of each kind, and in the same order.
final class Facts {

  private static final List<GateRule> KINDS =
      List.of(
          GateRule.LINK,
          GateRule.NUMBER,
          GateRule.GROUP,
          GateRule.QUANTITY,
          GateRule.NEGATION,
          GateRule.STANCE,
          GateRule.OBLIGATION,
          GateRule.UNIT,
          GateRule.NAME);

  private Facts() {}

  /// In the order in which a person would mind.
  static Optional<Broken> broken(List<Fact> before, List<Fact> after) {
    return KINDS.stream()
        .flatMap(kind -> difference(kind, before, after).stream())
        .findFirst()
        .or(() -> order(before, after));
  }

  private static Optional<Broken> difference(GateRule kind, List<Fact> before, List<Fact> after) {
    var lost = ofKind(kind, before);
    var added = new ArrayList<Fact>();
    for (var fact : ofKind(kind, after)) {
      int same = indexOf(fact, lost);
      if (same < 0) {
        added.add(fact);
      } else {
        lost.remove(same);
      }
    }
    return lost.isEmpty() && added.isEmpty()
        ? Optional.empty()
        : Broken.of(kind, written(lost), written(added));
  }

  private static List<Fact> ofKind(GateRule kind, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.kind() == kind)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static int indexOf(Fact fact, List<Fact> among) {
    for (int at = 0; at < among.size(); at++) {
      if (among.get(at).isSame(fact)) {
        return at;
      }
    }
    return -1;
  }

  private static String written(List<Fact> facts) {
    return facts.isEmpty() ? "" : facts.getFirst().written();
  }

  /// A number behind another group, a negation before another verb.
  private static Optional<Broken> order(List<Fact> before, List<Fact> after) {
    for (int at = 0; at < before.size(); at++) {
      if (!before.get(at).isSame(after.get(at))) {
        return Broken.of(GateRule.ORDER, before.get(at).written(), after.get(at).written());
      }
    }
    return Optional.empty();
  }
}
