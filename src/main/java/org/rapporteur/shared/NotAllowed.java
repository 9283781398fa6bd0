package org.rapporteur.shared;

import java.util.Map;

/// The actor's role does not carry this act. Whoever is not signed in is asked to sign in first.
public final class NotAllowed extends Refusal {

  public NotAllowed(String act) {
    super(Kind.FORBIDDEN, "not-allowed", Map.of("act", act));
  }

  private NotAllowed(Kind kind, String code, String act) {
    super(kind, code, Map.of("act", act));
  }

  public static NotAllowed withoutSigningIn(String act) {
    return new NotAllowed(Kind.SIGN_IN_NEEDED, "sign-in-needed", act);
  }
}
