package org.rapporteur.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.shared.InputText;

/// Counts a file of contributions independently of the product: with another CSV library and simple
/// code.
final class CountedCsv {

  final List<CSVRecord> all;
  final Map<String, CSVRecord> accepted = new HashMap<>();

  CountedCsv(Path file) {
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        var parser =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      all = parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.stream()
        .filter(row -> !row.get("text").isBlank())
        .forEach(row -> accepted.put(row.get("id"), row));
  }

  static Path dataFile(String name) {
    return Path.of(System.getProperty("rapporteur.data"), "contributions", name);
  }

  long countReplies() {
    return accepted.values().stream().filter(row -> !row.get("parent_id").isEmpty()).count();
  }

  long countOrphans() {
    return accepted.values().stream()
        .filter(
            row -> !row.get("parent_id").isEmpty() && !accepted.containsKey(row.get("parent_id")))
        .count();
  }

  /// Returns the id of the parent, or "" for a thread.
  String parent(CSVRecord row) {
    return accepted.containsKey(row.get("parent_id")) ? row.get("parent_id") : "";
  }

  String root(CSVRecord row) {
    var at = row;
    while (!parent(at).isEmpty()) {
      at = accepted.get(parent(at));
    }
    return at.get("id");
  }

  int depth(CSVRecord row) {
    int depth = 0;
    for (var at = row; !parent(at).isEmpty(); at = accepted.get(parent(at))) {
      depth++;
    }
    return depth;
  }

  Map<String, Integer> countThreadSizes() {
    var sizes = new TreeMap<String, Integer>();
    for (var row : accepted.values()) {
      sizes.merge(root(row), parent(row).isEmpty() ? 0 : 1, Integer::sum);
    }
    return sizes;
  }

  static String text(CSVRecord row) {
    return InputText.normalize(row.get("text").replace("&amp;", "&"));
  }

  static Integer tally(CSVRecord row, String column) {
    return row.get(column).isEmpty() ? null : Integer.valueOf(row.get(column));
  }
}
