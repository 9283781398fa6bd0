package org.rapporteur.identity.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page someone came from and goes back to after signing in. Only a path on this site is one:
/// otherwise our form would send people, signed in, wherever a link said.
public final class ReturnPath {

  private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]{0,500}");

  private ReturnPath() {}

  public static Optional<String> of(@Nullable String typed) {
    return Optional.ofNullable(typed)
        .filter(path -> FORM.matcher(path).matches())
        .filter(path -> !path.startsWith(AccountLinks.SIGN_IN))
        .filter(path -> !path.startsWith(AccountLinks.REGISTER));
  }
}
