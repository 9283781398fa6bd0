package org.rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.intake.file.ContributionFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import picocli.CommandLine;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ImportCommandIT {

  @Autowired ObjectProvider<ImportCommand> commands;
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  @Test
  void rejectReasonsArePrinted() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("letters.csv"),
            String.join(",", ContributionFile.COLUMNS)
                + "\na,,1,,,,,,2009-08-03,,,\nb,,1,,,,,,soon,Words,,\n");

    assertThat(runImport("refused-letters", file)).isNotZero();

    assertThat(out.toString())
        .contains("line 2: no text (text)", "line 3: invalid date and time: soon", "2 of 2");
  }

  @Test
  void workbookIsImported() throws IOException {
    Path file = folder.resolve("letters.xlsx");
    try (var bytes = new FileOutputStream(file.toFile());
        var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("Letters");
      var rows =
          List.of(
              ContributionFile.COLUMNS,
              List.of("a", "", "1", "", "", "", "", "en", "2009-08-03", "From a sheet", "", ""));
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    }

    assertThat(runImport("sheet-of-letters", file)).isZero();

    assertThat(out.toString()).contains("1 row: 1 imported");
  }

  private int runImport(String slug, Path file) {
    return new CommandLine(commands.getObject())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter(), true))
        .execute("--consultation", slug, file.toString());
  }
}
