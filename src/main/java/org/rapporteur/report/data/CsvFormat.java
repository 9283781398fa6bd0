package org.rapporteur.report.data;

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

/// An archive with a CSV file (RFC 4180, UTF-8) a table, their dictionary, and the licence.
@Component
class CsvFormat implements DataFormat {

  private static final int BUFFER = 1 << 16;

  private final Dictionary dictionary;
  private final Messages messages;

  CsvFormat(Dictionary dictionary, Messages messages) {
    this.dictionary = dictionary;
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
    try (var zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      // Compressing more takes longer than reading and writing the rows.
      zip.setLevel(Deflater.BEST_SPEED);
      var csv = new CsvText(zip);
      for (var table : DataTable.values()) {
        begin(zip, table.code() + ".csv");
        csv.row(table.columns().stream().map(DataTable.Column::name).toArray());
        Rows.of(table, data, csv::row);
        csv.flush();
      }
      begin(zip, "dictionary.csv");
      csv.row((Object[]) Dictionary.HEAD);
      dictionary.rows(data.language(), csv::row);
      csv.flush();
      begin(zip, "README.txt");
      String about = String.join("\n", data.about());
      String ofCsv = new ReportTexts(messages, data.language()).text("report.data.csv");
      zip.write((about + "\n" + ofCsv + "\n").getBytes(StandardCharsets.UTF_8));
      begin(zip, "LICENCE.txt");
      zip.write(data.licence().getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Ends the file before.
  private static void begin(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ReproducibleZip.ENTRY_TIME);
    zip.putNextEntry(entry);
  }
}
