package org.rapporteur.identity.account;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/// The address somebody typed when signing in failed, so that they need not type it again.
public final class SignInFormMemory {

  public static final String NAME = SignInFormMemory.class.getName();

  private SignInFormMemory() {}

  public static Optional<String> takeName() {
    var session = VaadinSession.getCurrent();
    if (session == null || !(session.getSession().getAttribute(NAME) instanceof String name)) {
      return Optional.empty();
    }
    session.getSession().removeAttribute(NAME);
    return Optional.of(name);
  }
}
