package org.rapporteur.identity.account;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The person already has the maximum number of tokens.
public final class TooManyTokens extends Refusal {

  TooManyTokens(int max) {
    super(Kind.CONFLICT, "token.too-many", Map.of("most", max));
  }
}
