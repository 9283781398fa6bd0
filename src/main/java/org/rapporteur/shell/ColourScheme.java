package org.rapporteur.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/// Light or dark: as the system has it, unless the reader chose. The choice is made and kept by
/// `frame.js`.
enum ColourScheme {
  SYSTEM(""),
  LIGHT("light"),
  DARK("dark");

  private static final String COOKIE = "scheme";

  private final String value;

  ColourScheme(String value) {
    this.value = value;
  }

  /// As in the style sheet's `color-scheme`; empty when the system decides.
  String value() {
    return value;
  }

  static ColourScheme of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? SYSTEM
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .flatMap(c -> Arrays.stream(values()).filter(s -> s.value.equals(c.getValue())))
            .findFirst()
            .orElse(SYSTEM);
  }
}
