package org.rapporteur.report.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.format.ReproducibleZip;
import org.springframework.stereotype.Component;

/// A workbook with a sheet a table and one to be read first. What looks like a formula is a text in
/// it and is never carried out.
@Component
class XlsxFormat implements DataFormat {

  /// Of the form, the row with the columns' names among them.
  private static final int MOST_ROWS = 1_048_576;

  private static final int BUFFER = 1 << 16;

  private static final String PROPERTIES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
       xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Rapporteur</dc:creator>\
      <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>
      """;

  private final Dictionary dictionary;
  private final Messages messages;
  private final int mostRows;

  @org.springframework.beans.factory.annotation.Autowired
  XlsxFormat(Dictionary dictionary, Messages messages) {
    this(dictionary, messages, MOST_ROWS);
  }

  XlsxFormat(Dictionary dictionary, Messages messages, int mostRows) {
    this.dictionary = dictionary;
    this.messages = messages;
    this.mostRows = mostRows;
  }

  @Override
  public String extension() {
    return "xlsx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public void write(PublicData data, Path file) throws IOException {
    Path raw = Files.createTempFile(file.toAbsolutePath().getParent(), "workbook-", ".tmp");
    try {
      writeRaw(data, raw);
      mend(raw, data, file);
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  private void writeRaw(PublicData data, Path raw) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(raw), BUFFER);
        var workbook = new Workbook(out, "Rapporteur", "1.0")) {
      workbook.setCompressionLevel(Deflater.BEST_SPEED);
      readMe(workbook, data);
      for (var table : DataTable.values()) {
        var sheets =
            new Sheets(
                workbook,
                table.code(),
                table.columns().stream().map(DataTable.Column::name).toArray(String[]::new),
                mostRows);
        Rows.of(table, data, sheets::row);
        sheets.close();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void readMe(Workbook workbook, PublicData data) throws IOException {
    var words = new ReportTexts(messages, data.language());
    var sheet = workbook.newWorksheet("read-me");
    int at = 0;
    for (String line : data.about()) {
      sheet.inlineString(at++, 0, Sheets.cell(line));
    }
    sheet.inlineString(at++, 0, words.text("report.data.xlsx"));
    for (String line : data.licence().lines().toList()) {
      sheet.inlineString(at++, 0, Sheets.cell(line));
    }
    sheet.finish();
    var meanings = new Sheets(workbook, "dictionary", Dictionary.HEAD, mostRows);
    dictionary.rows(data.language(), meanings::row);
    meanings.close();
  }

  /// The library writes the moment of writing into the file, and times that a reader takes for its
  /// own zone's. The other entries are copied as they are compressed.
  private static void mend(Path raw, PublicData data, Path file) throws IOException {
    byte[] properties = PROPERTIES.formatted(data.at()).getBytes(StandardCharsets.UTF_8);
    try (var in = ZipFile.builder().setPath(raw).get();
        var out = new ZipArchiveOutputStream(file)) {
      for (var entry : Collections.list(in.getEntriesInPhysicalOrder())) {
        if (entry.getName().equals("docProps/core.xml")) {
          var mended = new ZipArchiveEntry(entry.getName());
          mended.setTimeLocal(ReproducibleZip.ENTRY_TIME);
          out.putArchiveEntry(mended);
          out.write(properties);
          out.closeArchiveEntry();
        } else {
          entry.setTimeLocal(ReproducibleZip.ENTRY_TIME);
          entry.setExtraFields(new ZipExtraField[0]);
          out.addRawArchiveEntry(entry, in.getRawInputStream(entry));
        }
      }
    }
  }
}
