package org.rapporteur.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;

/// Light or dark colours. The device decides unless the reader chose a scheme, which `frame.js`
/// stores in a cookie.
enum ColourScheme {
  SYSTEM(""),
  LIGHT("light"),
  DARK("dark");

  private static final String COOKIE = "scheme";

  private final String value;

  ColourScheme(String value) {
    this.value = value;
  }

  /// Value of the CSS property `color-scheme`; empty if the device decides.
  String value() {
    return value;
  }

  static ColourScheme fromCookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? SYSTEM
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .flatMap(cookie -> fromValue(cookie.getValue()))
            .findFirst()
            .orElse(SYSTEM);
  }

  private static Stream<ColourScheme> fromValue(String value) {
    return Arrays.stream(values()).filter(scheme -> scheme.value.equals(value));
  }
}
