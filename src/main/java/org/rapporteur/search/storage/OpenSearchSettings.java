package org.rapporteur.search.storage;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.shared.database.CannotStart;

/// Connection settings of an OpenSearch server.
/// @param address URL of the server without a path
/// @param user empty for access without authentication
/// @param name prefix of this installation's indexes, so that several can share a server
record OpenSearchSettings(String address, String user, String password, String name) {

  /// Short, to detect a missing server soon. A busy server gets the longer read timeout.
  static final int CONNECT_TIMEOUT_MS = 3_000;

  static final int READ_TIMEOUT_MS = 30_000;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,60}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#@\\s]+");

  OpenSearchSettings {
    address = address.replaceFirst("/$", "");
    if (!ADDRESS.matcher(address).matches()) {
      throw new CannotStart(
          "rapporteur.search.opensearch.address is \"%s\": set it to an address such as https://opensearch.example.org:9200."
              .formatted(withoutCredentials(address)));
    }
    if (!NAME.matcher(name).matches()) {
      throw new CannotStart(
          "rapporteur.search.opensearch.name is \"%s\": set it to small letters, digits and _ that begin with a letter."
              .formatted(name));
    }
  }

  URI uri(String path) {
    return URI.create(address + path);
  }

  /// Value of the `Authorization` header.
  Optional<String> authorizationHeader() {
    return user.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
  }

  Map<String, Object> hibernateSearchProperties() {
    var settings = new HashMap<String, Object>();
    settings.put("hibernate.search.backend.type", "elasticsearch");
    settings.put("hibernate.search.backend.uris", address);
    settings.put("hibernate.search.backend.connection_timeout", CONNECT_TIMEOUT_MS);
    settings.put("hibernate.search.backend.read_timeout", READ_TIMEOUT_MS);
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

  /// Removes a password from the address, because the address is logged.
  private static String withoutCredentials(String address) {
    return address.replaceFirst("(?s)^([a-zA-Z]+://)?.*@", "$1…@");
  }
}
