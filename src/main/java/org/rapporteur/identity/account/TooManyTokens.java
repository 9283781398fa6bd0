package org.rapporteur.identity.account;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Someone has as many tokens as anyone may.
public final class TooManyTokens extends Refusal {

  TooManyTokens(int most) {
    super(Kind.CONFLICT, "token.too-many", Map.of("most", most));
  }
}
