package org.rapporteur.identity.account;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/// Stores the e-mail address of a failed sign-in in the session, so that the form can show it
/// again.
public final class LastSignInAttempt {

  public static final String SESSION_ATTRIBUTE = LastSignInAttempt.class.getName();

  private LastSignInAttempt() {}

  /// Returns the address and removes it, so that the form shows it only once.
  public static Optional<String> getAndRemoveEmail() {
    var session = VaadinSession.getCurrent();
    if (session == null
        || !(session.getSession().getAttribute(SESSION_ATTRIBUTE) instanceof String email)) {
      return Optional.empty();
    }
    session.getSession().removeAttribute(SESSION_ATTRIBUTE);
    return Optional.of(email);
  }
}
