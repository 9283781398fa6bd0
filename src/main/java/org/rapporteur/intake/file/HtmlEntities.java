package org.rapporteur.intake.file;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/// Decodes the HTML entities in a cell. The result is not decoded again: `&amp;lt;` becomes `&lt;`.
final class HtmlEntities {

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

  /// Browsers read 128 to 159 as Windows-1252, so many exports contain them.
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private HtmlEntities() {}

  static String decode(String cell) {
    return cell.indexOf('&') < 0
        ? cell
        : ENTITY
            .matcher(cell)
            .replaceAll(match -> Matcher.quoteReplacement(decodeEntity(match.group())));
  }

  private static String decodeEntity(String entity) {
    String decoded = Encoding.decodeHtml(entity, false);
    return decoded.length() == 1 && decoded.charAt(0) >= 0x80 && decoded.charAt(0) <= 0x9F
        ? new String(new byte[] {(byte) decoded.charAt(0)}, WINDOWS_1252)
        : decoded;
  }
}
