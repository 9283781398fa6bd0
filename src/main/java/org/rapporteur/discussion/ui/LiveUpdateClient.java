package org.rapporteur.discussion.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/// Identifies the client of a live connection by its IP address and, if present, its browser
/// session.
record LiveUpdateClient(List<String> keys) {

  static LiveUpdateClient fromRequest(HttpServletRequest request) {
    var names = new ArrayList<String>();
    names.add("address " + request.getRemoteAddr());
    var session = request.getSession(false);
    if (session != null) {
      names.add("session " + session.getId());
    }
    return new LiveUpdateClient(names);
  }
}
