package org.rapporteur.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.rendering.TestRendering;
import org.rapporteur.testing.LibreOffice;

/// A spreadsheet program opens the workbook and writes down what its cells show.
class WorkbookInAnotherReaderTests {

  /// Commas, quotes, UTF-8, as shown, every sheet in a file of its own.
  private static final String CSV =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

  private static final List<String> TEXTS =
      List.of(
          "=1+1",
          "+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(A1)",
          "\t=1+1",
          "=HYPERLINK(\"http://example.org\")",
          "say \"no\", twice",
          "first\nsecond\n\nlast",
          " leading and trailing ",
          "ينبغي أن يستمر المنتدى (www.example.org).",
          "论坛的延续 😀",
          "_x0041_ is no letter",
          "'=1",
          "0471",
          "2009-08-03",
          "TRUE",
          "1e5");

  @TempDir static Path folder;
  private static List<Path> sheets;

  @BeforeAll
  static void open() throws Exception {
    Path file = Files.createFile(folder.resolve("data.xlsx"));
    new XlsxFormat(TestRendering.MESSAGES).write(new SampleData(TEXTS), file);
    sheets = LibreOffice.convert(file, CSV, folder);
  }

  @Test
  void findsEverySheet() {
    assertThat(sheets)
        .extracting(sheet -> sheet.getFileName().toString())
        .containsExactlyInAnyOrder(
            "data-read-me.csv",
            "data-dictionary.csv",
            "data-comments.csv",
            "data-positions.csv",
            "data-questions.csv",
            "data-themes.csv",
            "data-ledger.csv");
  }

  @Test
  void findsEveryTextAndEvaluatesNone() throws Exception {
    int body = SampleData.column("body");
    assertThat(rows("comments").stream().skip(1).limit(TEXTS.size()).map(row -> row.get(body)))
        .containsExactlyElementsOf(TEXTS);
    assertThat(rows("themes").get(1).get(3)).isEqualTo("-remote hubs");
    assertThat(rows("read-me").getFirst().get(0)).isEqualTo("=About");
  }

  @Test
  void takesNumbersForNumbersAndTimesForTimes() throws Exception {
    var first = rows("comments").get(1);
    assertThat(first.get(0)).isEqualTo("1");
    assertThat(first.get(SampleData.column("created_at"))).isEqualTo("2009-08-05 08:00:01");
    assertThat(rows("comments").getLast().get(SampleData.column("state"))).isEqualTo("removed");
    assertThat(rows("positions").get(1).toList()).startsWith("1", "1", "private-sector", "", "4");
  }

  private static List<CSVRecord> rows(String sheet) throws Exception {
    try (var in = Files.newBufferedReader(folder.resolve("found/data-" + sheet + ".csv"))) {
      return CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(in).getRecords();
    }
  }
}
