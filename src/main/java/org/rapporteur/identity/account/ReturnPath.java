package org.rapporteur.identity.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parses the path to return to after signing in. Accepts only paths on this site, to prevent open
/// redirects.
public final class ReturnPath {

  /// Excludes `//host` and backslashes, which browsers treat as the start of another site.
  private static final Pattern PATTERN = Pattern.compile("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]{0,500}");

  private ReturnPath() {}

  public static Optional<String> parse(@Nullable String input) {
    return Optional.ofNullable(input)
        .filter(path -> PATTERN.matcher(path).matches())
        .filter(path -> !path.startsWith(AccountLinks.SIGN_IN))
        .filter(path -> !path.startsWith(AccountLinks.REGISTER));
  }
}
