package org.rapporteur.discussion.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/// From where a tab asks for news: its address, and its browser's session where there is one.
record NewsCaller(List<String> names) {

  static NewsCaller of(HttpServletRequest request) {
    var names = new ArrayList<String>();
    names.add("address " + request.getRemoteAddr());
    var session = request.getSession(false);
    if (session != null) {
      names.add("session " + session.getId());
    }
    return new NewsCaller(names);
  }
}
