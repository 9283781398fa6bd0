package org.rapporteur.shared;

import java.net.URI;

/// Checks links to other sites: an absolute http or https URL with a host.
public final class WebUrl {

  private static final int MAX_LENGTH = 500;

  private WebUrl() {}

  public static boolean isValid(String input) {
    try {
      var address = URI.create(input);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return input.length() <= MAX_LENGTH && web && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
