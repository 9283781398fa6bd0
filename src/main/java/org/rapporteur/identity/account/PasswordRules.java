package org.rapporteur.identity.account;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.ReceivedText;

/// What a password must be: long, and not what everybody tries first. Nothing about capitals,
/// digits or signs (NIST SP 800-63B): they make passwords worse.
public final class PasswordRules {

  public static final int LEAST = 12;
  static final int MOST = 1000;
  private static final int LEAST_DISTINCT = 5;

  /// The stems of the passwords of twelve characters and more that lists of stolen ones begin with.
  private static final Set<String> REFUSED =
      Set.of(
          "abcdefghijkl",
          "administrator",
          "azertyuiop",
          "changeme",
          "changemenow",
          "consultation",
          "contrasena",
          "iloveyou",
          "letmein",
          "letmeinplease",
          "motdepasse",
          "mypassword",
          "passphrase",
          "password",
          "qazwsxedcrfv",
          "qwerty",
          "qwertyuiop",
          "qwertyuiopas",
          "rapporteur",
          "secret",
          "unitednations",
          "welcome",
          "zxcvbnm",
          "administrateur",
          "parol");

  private PasswordRules() {}

  /// The password as it is kept, composed; refused for the reason to tell.
  public static String check(String typed, EmailAddress email) {
    String password = ReceivedText.of("password", typed);
    int length = password.codePointCount(0, password.length());
    if (length < LEAST) {
      throw new InvalidInput("password.short", "password", Map.of("least", LEAST));
    }
    if (length > MOST) {
      throw new InvalidInput("password.long", "password", Map.of("most", MOST));
    }
    if (isKnown(password, email)) {
      throw new InvalidInput("password.known", "password");
    }
    return password;
  }

  private static boolean isKnown(String password, EmailAddress email) {
    String small = password.toLowerCase(Locale.ROOT);
    String name = email.value().substring(0, email.value().indexOf('@'));
    String stem = stem(small);
    return small.codePoints().distinct().count() < LEAST_DISTINCT
        || REFUSED.contains(stem)
        || small.contains("1234567890")
        || small.equals(email.value())
        || (name.length() > 3 && stem.equals(stem(name)));
  }

  /// "P@ssw0rd-2026!" is "password": what people append or exchange to please a rule adds little.
  private static String stem(String small) {
    String word = small.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return once(word.replace('0', 'o').replace('@', 'a').replaceAll("[^\\p{L}]", ""));
  }

  /// "passwordpassword" is "password".
  private static String once(String text) {
    for (int size = 4; size <= text.length() / 2; size++) {
      String part = text.substring(0, size);
      if (text.length() % size == 0 && part.repeat(text.length() / size).equals(text)) {
        return part;
      }
    }
    return text;
  }
}
