package org.rapporteur.rendering.pdf;

import org.jspecify.annotations.Nullable;

/// Creates elements of XSL-FO as text.
final class Fo {

  private Fo() {}

  /// @param name name of a formatting object, or with another prefix such as `fox:destination`
  /// @param attributes attributes as XML
  /// @param content content as XML
  static String element(String name, String attributes, String content) {
    String qualified = name.indexOf(':') < 0 ? "fo:" + name : name;
    return "<" + qualified + " " + attributes + ">" + content + "</" + qualified + ">";
  }

  static String empty(String name, String attributes) {
    return element(name, attributes, "");
  }

  static String block(FoStyle style, @Nullable String id, String content) {
    return element("block", style.attributes() + (id == null ? "" : " id='" + id + "'"), content);
  }

  static String block(FoStyle style, String content) {
    return block(style, null, content);
  }

  /// Escapes text for elements and attributes. Line breaks in attributes would become spaces.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\t", "&#9;")
        .replace("\n", "&#10;")
        .replace("\r", "&#13;");
  }
}
