package org.rapporteur.rendering.output;

import java.util.regex.Pattern;

/// Text that every XML 1.0 and HTML document can contain.
public final class XmlText {

  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  /// Removes the characters that XML 1.0 forbids even as references.
  public static String removeForbidden(String text) {
    return FORBIDDEN.matcher(text).replaceAll("");
  }
}
