package org.rapporteur.intake.file;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// Converts the first sheet of an Excel workbook (XLSX) to CSV, row by row.
public final class WorkbookConverter {

  /// An XLSX file is a ZIP archive.
  private static final byte[] ZIP_SIGNATURE = {'P', 'K', 3, 4};

  /// Letters in a number format that shows a year or a day, which makes it a date.
  private static final Pattern YEAR_OR_DAY = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);

  /// Parts of a number format that are no format letters: quoted text, colours and escaped
  /// characters.
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

  /// Limits the size to which a small workbook can expand.
  private static final long MAX_CSV_BYTES = 1L << 30;

  /// Number formats distinguish dates from numbers.
  private static final ReadingOptions WITH_NUMBER_FORMATS = new ReadingOptions(true, false);

  private WorkbookConverter() {}

  public static boolean isWorkbook(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP_SIGNATURE.length), ZIP_SIGNATURE);
    }
  }

  /// Writes each row of the workbook to the line with the same number, so that remarks name the row
  /// of the workbook.
  public static void toCsv(Path workbook, Path csv) throws IOException {
    try (var sheets = new ReadableWorkbook(Files.newInputStream(workbook), WITH_NUMBER_FORMATS);
        var rows = sheets.getFirstSheet().openStream();
        var bytes = new LimitedOutputStream(new BufferedOutputStream(Files.newOutputStream(csv)));
        var writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      int line = 1;
      int width = 0;
      for (Row row : (Iterable<Row>) rows::iterator) {
        // A workbook does not contain rows without cells.
        for (; line < row.getRowNum(); line++) {
          printer.println();
        }
        width = line == 1 ? row.getCellCount() : width;
        printer.printRecord(cellTexts(row, Math.min(CsvReader.MAX_COLUMNS, Math.max(width, 1))));
        line++;
      }
    } catch (ExcelReaderException | IOException | IllegalArgumentException e) {
      throw InvalidImportFile.unreadableWorkbook();
    }
  }

  private static List<String> cellTexts(Row row, int width) {
    var texts = new String[width];
    Arrays.fill(texts, "");
    row.stream()
        .filter(cell -> cell != null && cell.getColumnIndex() < width)
        .forEach(cell -> texts[cell.getColumnIndex()] = toText(cell));
    return Arrays.asList(texts);
  }

  private static String toText(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
      return cell.asDate().toInstant(ZoneOffset.UTC).toString();
    }
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().stripTrailingZeros().toPlainString()
        : cell.getText();
  }

  private static boolean isDate(@Nullable String format) {
    return format != null && YEAR_OR_DAY.matcher(LITERALS.matcher(format).replaceAll("")).find();
  }

  /// Fails when more bytes are written than a CSV file may have.
  private static final class LimitedOutputStream extends FilterOutputStream {

    private long written;

    LimitedOutputStream(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      written += length;
      if (written > MAX_CSV_BYTES) {
        throw new IOException("The workbook is too large");
      }
      out.write(bytes, offset, length);
    }
  }
}
