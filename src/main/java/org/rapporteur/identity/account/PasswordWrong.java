package org.rapporteur.identity.account;

import org.rapporteur.shared.Refusal;

/// The password is not the one of the account.
public final class PasswordWrong extends Refusal {

  PasswordWrong() {
    super(Kind.INVALID, "password.wrong");
  }
}
