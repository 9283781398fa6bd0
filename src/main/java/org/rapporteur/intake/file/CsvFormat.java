package org.rapporteur.intake.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The character set and the separator of a CSV file, detected from its beginning.
/// @param separator comma, semicolon or tab
record CsvFormat(Charset charset, char separator) {

  /// Spreadsheet programs in Western languages save "CSV" in this character set.
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /// Bytes at the beginning of a file from which its format is detected.
  private static final int MAX_DETECTION_BYTES = 8 << 20;

  private static final int DECODING_BUFFER_CHARACTERS = 1 << 13;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  static CsvFormat detect(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] beginning = in.readNBytes(MAX_DETECTION_BYTES);
      return new CsvFormat(detectCharset(beginning), detectSeparator(beginning));
    }
  }

  /// UTF-8 if any character beyond ASCII is valid UTF-8; other bytes are then damage. Windows-1252
  /// if there are bytes beyond ASCII and none of them is valid UTF-8. A file with NUL bytes is no
  /// Windows-1252 text, so it counts as UTF-8.
  private static Charset detectCharset(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(DECODING_BUFFER_CHARACTERS);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    boolean isMalformed = false;
    CoderResult result;
    do {
      result = decoder.decode(in, out, false);
      out.flip();
      if (out.chars().anyMatch(CsvFormat::excludesWindows1252)) {
        return StandardCharsets.UTF_8;
      }
      out.clear();
      if (result.isError()) {
        isMalformed = true;
        in.position(in.position() + result.length());
      }
    } while (!result.isUnderflow());
    return isMalformed ? WINDOWS_1252 : StandardCharsets.UTF_8;
  }

  /// True for a decoded character that a Windows-1252 file cannot contain.
  private static boolean excludesWindows1252(int c) {
    return c == 0 || c > 0x7F && c != BYTE_ORDER_MARK;
  }

  /// The separator that occurs most often outside quotation marks in the first row.
  private static char detectSeparator(byte[] bytes) {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean isQuoted = false;
    for (byte b : bytes) {
      if (b == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (b == '\n' || b == '\r')) {
        break;
      } else if (!isQuoted) {
        commas += b == ',' ? 1 : 0;
        semicolons += b == ';' ? 1 : 0;
        tabs += b == '\t' ? 1 : 0;
      }
    }
    if (semicolons > commas && semicolons >= tabs) {
      return ';';
    }
    return tabs > commas ? '\t' : ',';
  }
}
