package org.rapporteur.consultation.ui;

import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;

/// Reads addresses: what cannot be a slug leads to nothing, like a slug nobody has.
final class Addresses {

  private Addresses() {}

  static Slug slug(String typed) {
    try {
      return new Slug(typed);
    } catch (InvalidInput e) {
      throw new NotFound("consultation", typed);
    }
  }
}
