package org.rapporteur.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.format.SafeCsv;

/// Writes CSV rows (RFC 4180) in UTF-8. It encodes many rows at once, which is several times faster
/// than encoding each cell.
final class CsvWriter {

  private static final int BUFFER_SIZE = 1 << 16;

  private final StringBuilder text = new StringBuilder(2 * BUFFER_SIZE);
  private final OutputStream out;

  CsvWriter(OutputStream out) {
    this.out = out;
  }

  void writeRow(@Nullable Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        text.append(',');
      }
      switch (cells[i]) {
        case null -> {}
        case String cell -> text.append(SafeCsv.toCell(cell));
        case Integer number -> text.append(number.intValue());
        case Object value -> text.append(value);
      }
    }
    text.append("\r\n");
    if (text.length() >= BUFFER_SIZE) {
      flush();
    }
  }

  void flush() {
    try {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException("A CSV file cannot be written", e);
    }
  }
}
