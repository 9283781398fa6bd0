package org.rapporteur.identity.account;

import org.rapporteur.shared.Refusal;

/// The password typed is not the account's.
public final class PasswordWrong extends Refusal {

  PasswordWrong() {
    super(Kind.INVALID, "password.wrong");
  }
}
