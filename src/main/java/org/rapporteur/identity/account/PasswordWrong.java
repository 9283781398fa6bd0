package org.rapporteur.identity.account;

import org.rapporteur.shared.Refusal;

/// The entered password does not match the account's password.
public final class PasswordWrong extends Refusal {

  PasswordWrong() {
    super(Kind.INVALID, "password.wrong");
  }
}
