package org.rapporteur.report.data;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.format.ReportWords;
import org.rapporteur.report.format.StableZip;
import org.rapporteur.shared.HarmlessCsv;
import org.rapporteur.shared.Messages;
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
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER)) {
      // Compressing more takes longer than reading and writing the rows.
      zip.setLevel(Deflater.BEST_SPEED);
      for (var table : DataTable.values()) {
        begin(zip, table.code() + ".csv");
        row(out, table.columns().stream().map(DataTable.Column::name).toArray());
        Rows.of(table, data, cells -> row(out, cells));
        end(zip, out);
      }
      begin(zip, "dictionary.csv");
      row(out, (Object[]) Dictionary.HEAD);
      dictionary.rows(data.language(), cells -> row(out, cells));
      end(zip, out);
      begin(zip, "README.txt");
      out.write(String.join("\n", data.about()));
      out.write("\n");
      out.write(new ReportWords(messages, data.language()).text("report.data.csv"));
      out.write("\n");
      end(zip, out);
      begin(zip, "LICENCE.txt");
      out.write(data.licence());
      end(zip, out);
    }
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(StableZip.TIME);
    zip.putNextEntry(entry);
  }

  private static void end(ZipOutputStream zip, Writer out) throws IOException {
    out.flush();
    zip.closeEntry();
  }

  private static void row(Writer out, @Nullable Object... cells) {
    try {
      for (int i = 0; i < cells.length; i++) {
        if (i > 0) {
          out.write(',');
        }
        switch (cells[i]) {
          case null -> {}
          case String text -> out.write(HarmlessCsv.cell(text));
          case Object value -> out.write(value.toString());
        }
      }
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Data cannot be written", e);
    }
  }
}
