package org.rapporteur.search.place;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.shared.database.CannotStart;

/// How an OpenSearch is reached.
///
/// @param user empty where it asks for none
/// @param name what this installation's indexes begin with, so that several may share an OpenSearch
record OpenSearchSettings(String address, String user, String password, String name) {

  /// A machine that is not there is known soon; one that works hard is waited for.
  static final int CONNECT_MS = 3_000;

  static final int READ_MS = 30_000;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,60}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#@\\s]+");

  OpenSearchSettings {
    address = address.replaceFirst("/$", "");
    if (!ADDRESS.matcher(address).matches()) {
      throw new CannotStart(
          "rapporteur.search.opensearch.address is \"%s\": set it to an address such as https://opensearch.example.org:9200."
              .formatted(withoutSecret(address)));
    }
    if (!NAME.matcher(name).matches()) {
      throw new CannotStart(
          "rapporteur.search.opensearch.name is \"%s\": set it to small letters, digits and _ that begin with a letter."
              .formatted(name));
    }
  }

  URI at(String path) {
    return URI.create(address + path);
  }

  /// The line of a request that says who asks.
  Optional<String> authorization() {
    return user.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
  }

  /// As Hibernate Search names it.
  Map<String, Object> connection() {
    var settings = new HashMap<String, Object>();
    settings.put("hibernate.search.backend.type", "elasticsearch");
    settings.put("hibernate.search.backend.uris", address);
    settings.put("hibernate.search.backend.connection_timeout", CONNECT_MS);
    settings.put("hibernate.search.backend.read_timeout", READ_MS);
    if (!user.isEmpty()) {
      settings.put("hibernate.search.backend.username", user);
      settings.put("hibernate.search.backend.password", password);
    }
    return settings;
  }

  @Override
  public String toString() {
    return address + "/" + name;
  }

  /// Whoever writes the password into the address does not find it in a log.
  private static String withoutSecret(String address) {
    return address.replaceFirst("(?s)^([a-zA-Z]+://)?.*@", "$1…@");
  }
}
