package org.rapporteur.identity.account;

import org.rapporteur.shared.Refusal;

/// The link was used, has expired, or was never given out; which of these is nobody's business.
public final class LinkNotGood extends Refusal {

  LinkNotGood() {
    super(Kind.GONE, "link.not-good");
  }
}
