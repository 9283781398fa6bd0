package org.rapporteur.intake.file;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads CSV (RFC 4180, also with semicolons or tabs) as bytes from files of any size. A damaged
/// record is returned with its line number, and reading continues on the next line.
final class CsvReader implements Closeable {

  /// The longest comment with four bytes per character, plus the other columns. It limits the
  /// effect of an unclosed quotation mark.
  static final int MAX_RECORD_BYTES = 1 << 20;

  private static final int MAX_COLUMNS = 100;
  private static final int MAX_SHOWN_CHARACTERS = 60;

  /// Values instead of the byte that ended a field.
  private static final int END_OF_FILE = -1;

  private static final int BROKEN = -2;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final CsvFormat format;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
  private final ByteArrayOutputStream field = new ByteArrayOutputStream(4096);
  private long bufferEnd;
  private long line = 1;
  private int recordBytes;

  CsvReader(Path file) throws IOException {
    this.format = CsvFormat.detect(file);
    this.channel = FileChannel.open(file);
    skipByteOrderMark();
  }

  /// The byte offset of the next record.
  long position() {
    return bufferEnd - buffer.remaining();
  }

  /// The line of the next record.
  long line() {
    return line;
  }

  void moveTo(long position, long atLine) throws IOException {
    seek(position);
    line = atLine;
  }

  /// Null at the end of the file.
  @Nullable CsvRow readNext() throws IOException {
    if (peek() == END_OF_FILE) {
      return null;
    }
    long start = position();
    long startLine = line;
    recordBytes = 0;
    var values = new ArrayList<byte[]>(12);
    while (true) {
      int end = peek() == '"' ? readQuoted() : readUnquoted();
      if (end == BROKEN || values.size() == MAX_COLUMNS) {
        return skipBroken(values, start, startLine);
      }
      values.add(field.toByteArray());
      if (end != format.separator()) {
        return decode(values, startLine);
      }
    }
  }

  private int readUnquoted() throws IOException {
    field.reset();
    while (true) {
      int b = readByte();
      if (b == format.separator() || b == END_OF_FILE) {
        return b;
      }
      if (b == '\n' || b == '\r') {
        endLine(b);
        return '\n';
      }
      if (!append(b)) {
        return BROKEN;
      }
    }
  }

  private int readQuoted() throws IOException {
    field.reset();
    readByte();
    while (true) {
      int b = readByte();
      if (b == END_OF_FILE) {
        return BROKEN;
      }
      if (b == '"') {
        if (peek() != '"') {
          return readAfterQuote();
        }
        readByte();
      } else if (b == '\n' || b == '\r' && peek() != '\n') {
        line++;
      }
      if (!append(b)) {
        return BROKEN;
      }
    }
  }

  private int readAfterQuote() throws IOException {
    int b = readByte();
    if (b == format.separator() || b == END_OF_FILE) {
      return b;
    }
    if (b == '\n' || b == '\r') {
      endLine(b);
      return '\n';
    }
    return BROKEN;
  }

  private boolean append(int b) {
    field.write(b);
    return ++recordBytes <= MAX_RECORD_BYTES;
  }

  private void endLine(int b) throws IOException {
    line++;
    if (b == '\r' && peek() == '\n') {
      readByte();
    }
  }

  /// Skips one line only. The rest of the record may then parse as rows of the wrong length, but
  /// the complete rows after them are not lost.
  private CsvRow skipBroken(List<byte[]> values, long start, long startLine) throws IOException {
    boolean isTooLarge = recordBytes > MAX_RECORD_BYTES && values.size() < MAX_COLUMNS;
    String brokenField = new String(field.toByteArray(), format.charset());
    int column = values.size();
    moveTo(start, startLine);
    for (int b = readByte(); b != END_OF_FILE; b = readByte()) {
      if (b == '\n' || b == '\r') {
        endLine(b);
        break;
      }
    }
    String code = column == MAX_COLUMNS ? "columns" : isTooLarge ? "too-large" : "quote";
    return new CsvRow(
        startLine, List.of(), new CsvRow.CsvDamage(code, column, shorten(brokenField)));
  }

  private CsvRow decode(List<byte[]> fields, long line) {
    var values = new ArrayList<String>(fields.size());
    for (byte[] bytes : fields) {
      try {
        values.add(format.charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (CharacterCodingException e) {
        var damage = new CsvRow.CsvDamage("encoding", values.size(), malformedBytes(bytes));
        return new CsvRow(line, values, damage);
      }
    }
    return new CsvRow(line, values, null);
  }

  /// The bytes from the first one that is not UTF-8.
  private static String malformedBytes(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    int from = in.position();
    return HexFormat.ofDelimiter(" ")
        .withUpperCase()
        .formatHex(bytes, from, Math.min(from + 6, bytes.length));
  }

  static String shorten(String value) {
    String line = value.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= MAX_SHOWN_CHARACTERS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_SHOWN_CHARACTERS)) + "…";
  }

  private void skipByteOrderMark() throws IOException {
    for (byte mark : BYTE_ORDER_MARK) {
      if (peek() != (mark & 0xFF)) {
        seek(0);
        return;
      }
      readByte();
    }
  }

  private void seek(long position) throws IOException {
    channel.position(position);
    bufferEnd = position;
    buffer.clear().flip();
  }

  private int peek() throws IOException {
    return fillBuffer() ? buffer.get(buffer.position()) & 0xFF : END_OF_FILE;
  }

  private int readByte() throws IOException {
    return fillBuffer() ? buffer.get() & 0xFF : END_OF_FILE;
  }

  private boolean fillBuffer() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    buffer.clear();
    int bytesRead = channel.read(buffer);
    buffer.flip();
    if (bytesRead <= 0) {
      return false;
    }
    bufferEnd += bytesRead;
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
