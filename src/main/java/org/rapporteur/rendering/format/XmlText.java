package org.rapporteur.rendering.format;

import java.util.regex.Pattern;

/// Text that any XML 1.0 or HTML document may hold.
public final class XmlText {

  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  /// Without the characters that XML 1.0 forbids even as references.
  public static String of(String text) {
    return FORBIDDEN.matcher(text).replaceAll("");
  }
}
