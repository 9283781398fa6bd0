package org.rapporteur.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookConverterTests {

  @TempDir Path folder;

  @Test
  void firstSheetIsConvertedToCsv() throws IOException {
    Path workbook = folder.resolve("letters.xlsx");
    try (var out = new FileOutputStream(workbook.toFile());
        var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("Letters");
      sheet.value(0, 0, "id");
      sheet.value(0, 1, "text");
      sheet.value(0, 2, "created_at");
      sheet.value(0, 3, "agree");
      sheet.value(1, 0, 7);
      sheet.value(1, 1, "Café, \"here\"");
      sheet.value(1, 2, LocalDateTime.of(2009, 8, 3, 9, 12));
      sheet.style(1, 2).format("yyyy-MM-dd H:mm").set();
      sheet.value(1, 3, 1250.5);
      sheet.value(3, 0, "last");
      book.newWorksheet("Other").value(0, 0, "ignored");
    }
    Path csv = folder.resolve("letters.csv");

    assertThat(WorkbookConverter.isWorkbook(workbook)).isTrue();
    WorkbookConverter.toCsv(workbook, csv);

    assertThat(Files.readAllLines(csv))
        .containsExactly(
            "id,text,created_at,agree",
            "7,\"Café, \"\"here\"\"\",2009-08-03T09:12:00Z,1250.5",
            "",
            "last,,,");
    assertThat(WorkbookConverter.isWorkbook(csv)).isFalse();
  }

  @Test
  void damagedWorkbookIsRefused() throws IOException {
    Path workbook = Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9});

    assertThatThrownBy(() -> WorkbookConverter.toCsv(workbook, folder.resolve("x.csv")))
        .isInstanceOfSatisfying(
            InvalidImportFile.class, e -> assertThat(e.code()).isEqualTo("import.workbook"));
  }
}
