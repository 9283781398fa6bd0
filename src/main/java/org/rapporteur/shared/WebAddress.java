package org.rapporteur.shared;

import java.net.URI;

/// What a page may lead to outside the site: an address of a host on the web.
public final class WebAddress {

  private static final int MOST = 500;

  private WebAddress() {}

  public static boolean isOne(String typed) {
    try {
      var address = URI.create(typed);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return typed.length() <= MOST && web && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
