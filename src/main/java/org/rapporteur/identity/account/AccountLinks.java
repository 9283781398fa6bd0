package org.rapporteur.identity.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Secret;

/// Paths of the account pages on this site.
public final class AccountLinks {

  public static final String SIGN_IN = "/sign-in";
  public static final String REGISTER = "/register";
  public static final String PASSWORD = "/sign-in/password";
  public static final String ACCOUNT = "/account";

  private AccountLinks() {}

  /// Returns the path of the sign-in page.
  ///
  /// @param returnTo path to open after signing in; an invalid path is ignored
  public static String signInPath(@Nullable String returnTo) {
    return SIGN_IN + returnParameter("?", returnTo);
  }

  /// Returns the path of the sign-in page with a notice that the requested page needs an account.
  public static String signInRequiredPath(String page) {
    return SIGN_IN + "?reason=page" + returnParameter("&", page);
  }

  public static String registerPath(@Nullable String returnTo) {
    return REGISTER + returnParameter("?", returnTo);
  }

  static String confirmationPath(Secret secret, @Nullable String returnTo) {
    return SIGN_IN + "?confirm=" + secret.value() + returnParameter("&", returnTo);
  }

  static String newPasswordPath(Secret secret) {
    return PASSWORD + "?secret=" + secret.value();
  }

  static String firstAdministratorPath(Secret secret) {
    return REGISTER + "?first=" + secret.value();
  }

  private static String returnParameter(String separator, @Nullable String returnTo) {
    return ReturnPath.parse(returnTo)
        .filter(path -> !path.equals("/"))
        .map(path -> separator + "to=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
        .orElse("");
  }
}
