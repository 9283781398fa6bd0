package org.rapporteur.identity.account;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;

/// Password rules: long, and not a common password. There are no rules for character classes, as
/// NIST SP 800-63B recommends.
public final class PasswordRules {

  public static final int MIN_LENGTH = 12;
  static final int MAX_LENGTH = 1000;
  private static final int MIN_DISTINCT_CHARACTERS = 5;

  /// Stems of common passwords in published lists of stolen passwords.
  private static final Set<String> COMMON_STEMS =
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

  /// Returns the password in Unicode form NFC. Throws [InvalidInput] if a rule is broken.
  public static String requireValid(String input, EmailAddress email) {
    String password = InputText.normalize("password", input);
    int length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH) {
      throw new InvalidInput("password.short", "password", Map.of("least", MIN_LENGTH));
    }
    if (length > MAX_LENGTH) {
      throw new InvalidInput("password.long", "password", Map.of("most", MAX_LENGTH));
    }
    if (isCommon(password, email)) {
      throw new InvalidInput("password.known", "password");
    }
    return password;
  }

  private static boolean isCommon(String password, EmailAddress email) {
    String lowerCase = password.toLowerCase(Locale.ROOT);
    String name = email.value().substring(0, email.value().indexOf('@'));
    String stem = stem(lowerCase);
    return lowerCase.codePoints().distinct().count() < MIN_DISTINCT_CHARACTERS
        || COMMON_STEMS.contains(stem)
        || lowerCase.contains("1234567890")
        || lowerCase.equals(email.value())
        || (name.length() > 3 && stem.equals(stem(name)));
  }

  /// Reduces "P@ssw0rd-2026!" to "password", because such variations add little security.
  private static String stem(String lowerCase) {
    String word = lowerCase.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return withoutRepetition(word.replace('0', 'o').replace('@', 'a').replaceAll("[^\\p{L}]", ""));
  }

  /// Reduces "passwordpassword" to "password".
  private static String withoutRepetition(String text) {
    for (int size = 4; size <= text.length() / 2; size++) {
      String unit = text.substring(0, size);
      if (text.length() % size == 0 && unit.repeat(text.length() / size).equals(text)) {
        return unit;
      }
    }
    return text;
  }
}
