package org.rapporteur.identity.account;

import org.rapporteur.shared.Secret;

/// Paths of the account pages on this site.
public final class AccountLinks {

  public static final String SIGN_IN = "/sign-in";
  public static final String REGISTER = "/register";
  public static final String PASSWORD = "/sign-in/password";
  public static final String ACCOUNT = "/account";

  private AccountLinks() {}

  static String confirmation(Secret secret) {
    return SIGN_IN + "?confirm=" + secret.value();
  }

  static String newPassword(Secret secret) {
    return PASSWORD + "?secret=" + secret.value();
  }

  static String firstAdministrator(Secret secret) {
    return REGISTER + "?first=" + secret.value();
  }
}
