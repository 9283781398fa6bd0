package org.rapporteur.shared;

import java.net.URI;

/// Checks links to other sites: an absolute http or https URL with a host.
public final class WebUrl {

  private static final int MAX_LENGTH = 500;

  private WebUrl() {}

  public static boolean isValid(String input) {
    try {
      var url = URI.create(input);
      boolean isWeb = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      return input.length() <= MAX_LENGTH && isWeb && url.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
