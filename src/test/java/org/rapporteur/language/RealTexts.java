package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The texts of real consultations beside the project, of the test group `data`.
final class RealTexts {

  private static final Path FOLDER =
      Path.of(System.getProperty("rapporteur.data", "../shared/data"));

  private RealTexts() {}

  /// The sentences of one split of the multilingual set: the last of three columns.
  static List<String> sentences(String language, String split) throws IOException {
    return Files.readAllLines(file("multilingual/" + language + "/" + split + ".tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t")[2])
        .toList();
  }

  static List<CSVRecord> rows(String name) throws IOException {
    var form = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var rows = CSVParser.parse(file(name), StandardCharsets.UTF_8, form)) {
      return rows.getRecords();
    }
  }

  private static Path file(String name) {
    Path file = FOLDER.resolve(name);
    assertThat(file).as("the real texts, property rapporteur.data").isRegularFile();
    return file;
  }
}
