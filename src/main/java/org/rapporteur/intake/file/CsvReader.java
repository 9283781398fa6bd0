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

  static final int MAX_COLUMNS = 100;

  /// Limits on the part of a damaged value that a remark shows.
  private static final int MAX_SHOWN_CHARACTERS = 60;

  private static final int MAX_SHOWN_BYTES = 6;

  private static final int BUFFER_BYTES = 1 << 16;

  /// Replaces a byte at the end of the file.
  private static final int END_OF_FILE = -1;

  /// Replaces the byte after a field if the field is damaged.
  private static final int BROKEN = -2;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final CsvFormat format;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private final ByteArrayOutputStream field = new ByteArrayOutputStream();

  /// Offset in the file of the byte after the buffer.
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

  /// The next record; null at the end of the file.
  @Nullable CsvRow readNext() throws IOException {
    if (peek() == END_OF_FILE) {
      return null;
    }
    long start = position();
    long startLine = line;
    recordBytes = 0;
    var values = new ArrayList<byte[]>();
    int end;
    do {
      end = peek() == '"' ? readQuoted() : readUnquoted();
      if (end == BROKEN || values.size() == MAX_COLUMNS) {
        return skipBroken(values, start, startLine);
      }
      values.add(field.toByteArray());
    } while (end == format.separator());
    return decode(values, startLine);
  }

  /// Reads a field and returns the byte that ended it, or [#BROKEN].
  private int readUnquoted() throws IOException {
    field.reset();
    int b = readByte();
    while (!isFieldEnd(b)) {
      if (!append(b)) {
        return BROKEN;
      }
      b = readByte();
    }
    return endField(b);
  }

  /// Reads a field and returns the byte that ended it, or [#BROKEN].
  private int readQuoted() throws IOException {
    field.reset();
    readByte();
    for (int b = readByte(); b != END_OF_FILE; b = readByte()) {
      if (b == '"') {
        if (peek() != '"') {
          return readAfterQuote();
        }
        // Two quotation marks stand for one, so the second is skipped.
        readByte();
      } else if (b == '\n' || b == '\r' && peek() != '\n') {
        line++;
      }
      if (!append(b)) {
        return BROKEN;
      }
    }
    return BROKEN;
  }

  private int readAfterQuote() throws IOException {
    int b = readByte();
    return isFieldEnd(b) ? endField(b) : BROKEN;
  }

  private boolean isFieldEnd(int b) {
    return b == format.separator() || b == END_OF_FILE || isLineBreak(b);
  }

  /// Returns the byte, or a line feed for every kind of line break.
  private int endField(int b) throws IOException {
    if (!isLineBreak(b)) {
      return b;
    }
    endLine(b);
    return '\n';
  }

  private static boolean isLineBreak(int b) {
    return b == '\n' || b == '\r';
  }

  /// Returns false if the record is too large.
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

  /// Skips one line only. The rest of the record may then be parsed as rows of the wrong length,
  /// but the complete rows after them are read.
  private CsvRow skipBroken(List<byte[]> values, long start, long startLine) throws IOException {
    String code = damageCode(values.size());
    String brokenField = new String(field.toByteArray(), format.charset());
    int column = values.size();
    moveTo(start, startLine);
    for (int b = readByte(); b != END_OF_FILE; b = readByte()) {
      if (isLineBreak(b)) {
        endLine(b);
        break;
      }
    }
    return new CsvRow(
        startLine, List.of(), new CsvRow.CsvDamage(code, column, shorten(brokenField)));
  }

  private String damageCode(int column) {
    if (column == MAX_COLUMNS) {
      return "columns";
    }
    return recordBytes > MAX_RECORD_BYTES ? "too-large" : "quote";
  }

  private CsvRow decode(List<byte[]> fields, long startLine) {
    var values = new ArrayList<String>(fields.size());
    for (byte[] bytes : fields) {
      try {
        values.add(format.charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (CharacterCodingException e) {
        var damage = new CsvRow.CsvDamage("encoding", values.size(), malformedBytes(bytes));
        return new CsvRow(startLine, values, damage);
      }
    }
    return new CsvRow(startLine, values, null);
  }

  /// The first bytes that are not UTF-8, in hexadecimal.
  private static String malformedBytes(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    int from = in.position();
    return HexFormat.ofDelimiter(" ")
        .withUpperCase()
        .formatHex(bytes, from, Math.min(from + MAX_SHOWN_BYTES, bytes.length));
  }

  /// The beginning of a value, on one line.
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
