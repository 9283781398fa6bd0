package org.rapporteur.identity.account;

import org.rapporteur.shared.Refusal;

/// The link was used, has expired or never existed. The message does not say which, for privacy.
public final class LinkInvalid extends Refusal {

  LinkInvalid() {
    super(Kind.GONE, "link.not-good");
  }
}
