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

/// Loads texts of real consultations from the data folder, for the tests with the tag `data`.
final class RealTexts {

  private static final Path FOLDER =
      Path.of(System.getProperty("rapporteur.data", "../shared/data"));

  private RealTexts() {}

  /// Loads the sentences of one part of the multilingual data set: the last of three columns.
  static List<String> loadSentences(String language, String split) throws IOException {
    return Files.readAllLines(file("multilingual/" + language + "/" + split + ".tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t")[2])
        .toList();
  }

  static List<CSVRecord> loadRows(String name) throws IOException {
    var form = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var rows = CSVParser.parse(file(name), StandardCharsets.UTF_8, form)) {
      return rows.getRecords();
    }
  }

  private static Path file(String name) {
    Path file = FOLDER.resolve(name);
    assertThat(file)
        .as("the file of real texts below the property rapporteur.data")
        .isRegularFile();
    return file;
  }
}
