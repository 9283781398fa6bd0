package org.rapporteur.synthesis.rephrasing.gate;

import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares the characters of two texts: what is no letter, digit or mark of a plain sentence stays
/// as often as it was, and no letter comes from another script.
final class PlainCharacters {

  private static final String PLAIN = " .,;:()-–—'’" + Passages.PLACE;

  private PlainCharacters() {}

  static Optional<Broken> broken(String was, String now) {
    var before = special(was);
    for (String character : special(now)) {
      if (!before.remove(character)) {
        return Broken.of(GateRule.CHARACTER, "", shown(character));
      }
    }
    if (!before.isEmpty()) {
      return Broken.of(GateRule.CHARACTER, shown(before.getFirst()), "");
    }
    var scripts = scripts(was);
    return now.codePoints()
        .filter(Character::isLetter)
        .filter(letter -> !scripts.contains(UScript.getScript(letter)))
        .mapToObj(Character::toString)
        .findFirst()
        .map(letter -> new Broken(GateRule.CHARACTER, "", shown(letter)));
  }

  /// All but letters, digits, spaces and the marks of plain sentences: no other quotation marks, no
  /// markup, nothing that cannot be seen.
  private static List<String> special(String own) {
    var special = new ArrayList<String>();
    int last = ' ';
    for (int point : own.codePoints().toArray()) {
      boolean quotes = (point == '\'' || point == '’') && !Character.isLetterOrDigit(last);
      if (quotes || !isPlain(point)) {
        special.add(Character.toString(point));
      }
      last = point;
    }
    return special;
  }

  /// Letters that only look like others, as those of mathematics, are not plain.
  private static boolean isPlain(int point) {
    boolean written = Character.isLetter(point) || Character.isDigit(point);
    return PLAIN.indexOf(point) >= 0
        || written && Normalizer.isNormalized(Character.toString(point), Normalizer.Form.NFKC);
  }

  private static Set<Integer> scripts(String own) {
    return own.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UScript::getScript)
        .collect(Collectors.toSet());
  }

  /// What cannot be seen is told by its number.
  private static String shown(String character) {
    int point = character.codePointAt(0);
    boolean seen =
        switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SPACE_SEPARATOR,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.NON_SPACING_MARK,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              false;
          default -> true;
        };
    return seen ? character : "U+%04X".formatted(point);
  }
}
