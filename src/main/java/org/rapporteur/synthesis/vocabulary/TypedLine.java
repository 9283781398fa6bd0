package org.rapporteur.synthesis.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.shared.InvalidInput;

/// One line of a vocabulary in columns: parted by tabs, or by commas, where a column with commas
/// stands in quotation marks as spreadsheets write it.
record TypedLine(int number, List<String> columns) {

  static TypedLine of(int number, String line) {
    return new TypedLine(
        number, line.indexOf('\t') >= 0 ? List.of(line.split("\t", -1)) : byCommas(number, line));
  }

  private static List<String> byCommas(int number, String line) {
    var columns = new ArrayList<String>();
    var column = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      boolean doubled = quoted && c == '"' && at + 1 < line.length() && line.charAt(at + 1) == '"';
      if (doubled) {
        column.append(c);
        at++;
      } else if (c == '"' && (quoted || column.toString().isBlank())) {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        columns.add(column.toString());
        column.setLength(0);
      } else {
        column.append(c);
      }
    }
    if (quoted) {
      throw new InvalidInput("vocabulary.open", VocabularyText.FIELD, Map.of("line", number));
    }
    columns.add(column.toString());
    return columns;
  }

  /// Empty where it was left out.
  String column(int at) {
    return at < columns.size() ? columns.get(at).strip() : "";
  }

  InvalidInput wrong(String code) {
    return new InvalidInput(code, VocabularyText.FIELD, Map.of("line", number));
  }

  InvalidInput wrong(String code, int most) {
    return new InvalidInput(code, VocabularyText.FIELD, Map.of("line", number, "most", most));
  }
}
