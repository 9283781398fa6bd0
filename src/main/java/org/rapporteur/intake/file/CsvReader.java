package org.rapporteur.intake.file;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads CSV (RFC 4180) from a file of any size and in any condition: a record that cannot be read
/// is answered as such, with its line, and reading goes on with the next line. It reads bytes, so
/// that a position can be kept and taken up again, and so that bytes that are no UTF-8 spoil one
/// row and not the file.
final class CsvReader implements Closeable {

  /// The longest comment in four bytes a character, with room for the other columns. A quotation
  /// mark that is never closed swallows no more than this.
  static final int MOST_BYTES = 1 << 20;

  private static final int MOST_COLUMNS = 100;
  private static final int SHOWN = 60;
  private static final int END = -1;
  private static final int BROKEN = -2;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
  private final ByteArrayOutputStream field = new ByteArrayOutputStream(4096);
  private long bufferEnd;
  private long line = 1;
  private int recordBytes;

  CsvReader(Path file) throws IOException {
    this.channel = FileChannel.open(file);
    skipByteOrderMark();
  }

  /// Where the next record begins, in bytes.
  long position() {
    return bufferEnd - buffer.remaining();
  }

  /// The line on which the next record begins.
  long line() {
    return line;
  }

  void goTo(long position, long atLine) throws IOException {
    seek(position);
    line = atLine;
  }

  /// Null at the end of the file.
  @Nullable CsvRow next() throws IOException {
    if (peek() == END) {
      return null;
    }
    long start = position();
    long startLine = line;
    recordBytes = 0;
    var values = new ArrayList<byte[]>(12);
    while (true) {
      int end = peek() == '"' ? quoted() : bare();
      if (end == BROKEN || values.size() == MOST_COLUMNS) {
        return broken(values, start, startLine);
      }
      values.add(field.toByteArray());
      if (end != ',') {
        return decoded(values, startLine);
      }
    }
  }

  private int bare() throws IOException {
    field.reset();
    while (true) {
      int b = take();
      if (b == ',' || b == END) {
        return b;
      }
      if (b == '\n' || b == '\r') {
        endLine(b);
        return '\n';
      }
      if (!keep(b)) {
        return BROKEN;
      }
    }
  }

  private int quoted() throws IOException {
    field.reset();
    take();
    while (true) {
      int b = take();
      if (b == END) {
        return BROKEN;
      }
      if (b == '"') {
        if (peek() != '"') {
          return afterQuote();
        }
        take();
      } else if (b == '\n' || b == '\r' && peek() != '\n') {
        line++;
      }
      if (!keep(b)) {
        return BROKEN;
      }
    }
  }

  private int afterQuote() throws IOException {
    int b = take();
    if (b == ',' || b == END) {
      return b;
    }
    if (b == '\n' || b == '\r') {
      endLine(b);
      return '\n';
    }
    return BROKEN;
  }

  private boolean keep(int b) {
    field.write(b);
    return ++recordBytes <= MOST_BYTES;
  }

  private void endLine(int b) throws IOException {
    line++;
    if (b == '\r' && peek() == '\n') {
      take();
    }
  }

  // What follows in the same record may read as rows of another length; they are then told one by
  // one, and whole rows after them are not lost.
  private CsvRow broken(List<byte[]> values, long start, long startLine) throws IOException {
    boolean tooLarge = recordBytes > MOST_BYTES && values.size() < MOST_COLUMNS;
    String begins = new String(field.toByteArray(), StandardCharsets.UTF_8);
    int column = values.size();
    goTo(start, startLine);
    for (int b = take(); b != END; b = take()) {
      if (b == '\n' || b == '\r') {
        endLine(b);
        break;
      }
    }
    String code = column == MOST_COLUMNS ? "columns" : tooLarge ? "too-large" : "quote";
    return new CsvRow(startLine, List.of(), new CsvRow.Damage(code, column, shortened(begins)));
  }

  private static CsvRow decoded(List<byte[]> fields, long line) {
    var values = new ArrayList<String>(fields.size());
    for (byte[] bytes : fields) {
      try {
        values.add(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (CharacterCodingException e) {
        var damage = new CsvRow.Damage("encoding", values.size(), malformed(bytes));
        return new CsvRow(line, values, damage);
      }
    }
    return new CsvRow(line, values, null);
  }

  /// The bytes from the first that is no UTF-8.
  private static String malformed(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = java.nio.CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    int from = in.position();
    return HexFormat.ofDelimiter(" ")
        .withUpperCase()
        .formatHex(bytes, from, Math.min(from + 6, bytes.length));
  }

  static String shortened(String value) {
    String line = value.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private void skipByteOrderMark() throws IOException {
    for (byte mark : BYTE_ORDER_MARK) {
      if (peek() != (mark & 0xFF)) {
        seek(0);
        return;
      }
      take();
    }
  }

  private void seek(long position) throws IOException {
    channel.position(position);
    bufferEnd = position;
    buffer.clear().flip();
  }

  private int peek() throws IOException {
    return fill() ? buffer.get(buffer.position()) & 0xFF : END;
  }

  private int take() throws IOException {
    return fill() ? buffer.get() & 0xFF : END;
  }

  private boolean fill() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    buffer.clear();
    int read = channel.read(buffer);
    buffer.flip();
    if (read <= 0) {
      return false;
    }
    bufferEnd += read;
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
