package org.rapporteur.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.format.SafeCsv;

/// Rows of CSV (RFC 4180) in UTF-8. They are gathered and encoded many at once, which takes a
/// fraction of the time that writing cell by cell takes.
final class CsvText {

  private static final int GATHERED = 1 << 16;

  private final StringBuilder text = new StringBuilder(2 * GATHERED);
  private final OutputStream out;

  CsvText(OutputStream out) {
    this.out = out;
  }

  void row(@Nullable Object... cells) {
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
    if (text.length() >= GATHERED) {
      flush();
    }
  }

  void flush() {
    try {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException("Data cannot be written", e);
    }
  }
}
