package org.rapporteur.opendata;

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

/// A workbook with sheets for the tables, the dictionary and a description. Texts are stored as
/// strings, so none is run as a formula.
@Component
class XlsxFormat implements DataFormat {

  private static final int BUFFER_SIZE = 1 << 16;

  private static final String PROPERTIES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
       xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Rapporteur</dc:creator>\
      <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>
      """;

  private final Messages messages;

  XlsxFormat(Messages messages) {
    this.messages = messages;
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
      normalize(raw, data, file);
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  private void writeRaw(PublicData data, Path raw) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(raw), BUFFER_SIZE);
        var workbook = new Workbook(out, "Rapporteur", "1.0")) {
      workbook.setCompressionLevel(Deflater.BEST_SPEED);
      writeReadMe(workbook, data.description());
      for (var table : DataTable.values()) {
        var sheets =
            new SheetWriter(workbook, table.code(), table.columnNames(), SheetWriter.MAX_ROWS);
        TableRows.read(table, data, sheets::writeRow);
        sheets.close();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeReadMe(Workbook workbook, DataDescription description) throws IOException {
    var words = new ReportTexts(messages, description.language());
    var sheet = workbook.newWorksheet("read-me");
    int at = 0;
    for (String line : description.lines()) {
      sheet.inlineString(at++, 0, SheetWriter.escape(line));
    }
    sheet.inlineString(at++, 0, words.text("opendata.xlsx"));
    for (String line : description.licence().lines().toList()) {
      sheet.inlineString(at++, 0, SheetWriter.escape(line));
    }
    sheet.finish();
    var explanations =
        new SheetWriter(workbook, "dictionary", DataDictionary.COLUMNS, SheetWriter.MAX_ROWS);
    DataDictionary.readRows(words, explanations::writeRow);
    explanations.close();
  }

  /// Replaces the time of writing that the library adds, so that the same data give the same bytes.
  /// The other entries are copied in their compressed form.
  private static void normalize(Path raw, PublicData data, Path file) throws IOException {
    byte[] properties =
        PROPERTIES.formatted(data.description().modifiedAt()).getBytes(StandardCharsets.UTF_8);
    try (var in = ZipFile.builder().setPath(raw).get();
        var out = new ZipArchiveOutputStream(file)) {
      for (var entry : Collections.list(in.getEntriesInPhysicalOrder())) {
        if (entry.getName().equals("docProps/core.xml")) {
          var normalized = new ZipArchiveEntry(entry.getName());
          normalized.setTimeLocal(ReproducibleZip.ENTRY_TIME);
          out.putArchiveEntry(normalized);
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
