package org.rapporteur.opendata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.format.ReproducibleZip;
import org.springframework.stereotype.Component;

/// A ZIP archive with a CSV file for each table, their dictionary, a description and the licence.
@Component
class CsvArchiveFormat implements DataFormat {

  private static final int BUFFER_SIZE = 1 << 16;

  private final Messages messages;

  CsvArchiveFormat(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String extension() {
    return "zip";
  }

  @Override
  public String mediaType() {
    return "application/zip";
  }

  @Override
  public void write(PublicData data, Path file) throws IOException {
    var description = data.description();
    var words = new ReportTexts(messages, description.language());
    try (var zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_SIZE))) {
      // A higher level takes longer than reading and writing the rows.
      zip.setLevel(Deflater.BEST_SPEED);
      var csv = new CsvWriter(zip);
      for (var table : DataTable.values()) {
        startEntry(zip, table.code() + ".csv");
        csv.writeRow((Object[]) table.columnNames());
        TableRows.read(table, data, csv::writeRow);
        csv.flush();
      }
      startEntry(zip, "dictionary.csv");
      csv.writeRow((Object[]) DataDictionary.COLUMNS);
      DataDictionary.readRows(words, csv::writeRow);
      csv.flush();
      startEntry(zip, "README.txt");
      String readMe =
          String.join("\n", description.lines()) + "\n" + words.text("opendata.csv") + "\n";
      zip.write(readMe.getBytes(StandardCharsets.UTF_8));
      startEntry(zip, "LICENCE.txt");
      zip.write(description.licence().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void startEntry(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ReproducibleZip.ENTRY_TIME);
    zip.putNextEntry(entry);
  }
}
