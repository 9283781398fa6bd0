package org.rapporteur.identity.account;

import org.rapporteur.shared.Refusal;

/// The link was used, has expired or never existed. For privacy, the message does not name the
/// reason.
public final class LinkInvalid extends Refusal {

  LinkInvalid() {
    super(Kind.GONE, "link.not-good");
  }
}
