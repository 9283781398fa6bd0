package org.rapporteur.synthesis.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.shared.InvalidInput;

/// One line of a vocabulary in columns: parted by tabs, or by commas, where a column with commas
/// stands in quotation marks as spreadsheets write it.
record TypedLine(int number, List<String> columns) {

  private static final CSVFormat COMMAS =
      CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).setTrailingData(true).get();

  static TypedLine of(int number, String line) {
    return new TypedLine(
        number, line.indexOf('\t') >= 0 ? List.of(line.split("\t", -1)) : byCommas(number, line));
  }

  private static List<String> byCommas(int number, String line) {
    try (var parser = CSVParser.parse(line, COMMAS)) {
      return parser.stream().flatMap(CSVRecord::stream).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidInput("vocabulary.open", VocabularyText.FIELD, Map.of("line", number));
    }
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
