package org.rapporteur.discussion.ui.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/// Identifies the client of a live connection by its IP address and, if present, its browser
/// session.
record LiveUpdateClient(List<ClientKey> keys) {

  enum KeyType {
    ADDRESS,
    SESSION
  }

  /// One property that identifies a client; limits of connections are per key.
  record ClientKey(KeyType type, String value) {}

  static LiveUpdateClient fromRequest(HttpServletRequest request) {
    var keys = new ArrayList<ClientKey>();
    keys.add(new ClientKey(KeyType.ADDRESS, request.getRemoteAddr()));
    var session = request.getSession(false);
    if (session != null) {
      keys.add(new ClientKey(KeyType.SESSION, session.getId()));
    }
    return new LiveUpdateClient(keys);
  }
}
