package org.rapporteur.identity.account;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;

/// Rules for passwords: a minimum length, and no common password. There are no rules for character
/// classes, as NIST SP 800-63B recommends.
public final class PasswordRules {

  public static final int MIN_LENGTH = 12;
  static final int MAX_LENGTH = 1000;
  private static final int MIN_DISTINCT_CHARACTERS = 5;

  /// Stems of common passwords in published lists of stolen passwords.
  private static final Set<String> COMMON_STEMS =
      Set.of(
          "abcdefghijkl",
          "administrateur",
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
          "parol",
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
          "zxcvbnm");

  private static final String DIGIT_SEQUENCE = "1234567890";

  /// Shorter repeated parts already fail the rule for distinct characters.
  private static final int MIN_REPEATED_LENGTH = 4;

  /// Stems of shorter names, such as `li`, would match too many passwords.
  private static final int MIN_NAME_LENGTH = 4;

  private PasswordRules() {}

  /// Returns the password in Unicode form NFC. Throws [InvalidInput] if it breaks a rule.
  public static String requireValid(String input, EmailAddress email) {
    String password = InputText.normalize("password", input);
    int length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH) {
      throw new InvalidInput("password.short", "password", Map.of("least", MIN_LENGTH));
    }
    if (length > MAX_LENGTH) {
      throw new InvalidInput("password.long", "password", Map.of("most", MAX_LENGTH));
    }
    if (isEasyToGuess(password, email)) {
      throw new InvalidInput("password.known", "password");
    }
    return password;
  }

  private static boolean isEasyToGuess(String password, EmailAddress email) {
    String lowerCase = password.toLowerCase(Locale.ROOT);
    String name = email.value().substring(0, email.value().indexOf('@'));
    String stem = stem(lowerCase);
    return lowerCase.codePoints().distinct().count() < MIN_DISTINCT_CHARACTERS
        || COMMON_STEMS.contains(stem)
        || lowerCase.contains(DIGIT_SEQUENCE)
        || lowerCase.equals(email.value())
        || (name.length() >= MIN_NAME_LENGTH && stem.equals(stem(name)));
  }

  /// Reduces a password to letters: "P@ssw0rd-2026!" becomes "password". Such variations add little
  /// security.
  private static String stem(String lowerCase) {
    String word = lowerCase.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return withoutRepetition(word.replace('0', 'o').replace('@', 'a').replaceAll("[^\\p{L}]", ""));
  }

  /// Reduces "passwordpassword" to "password".
  private static String withoutRepetition(String text) {
    for (int size = MIN_REPEATED_LENGTH; size <= text.length() / 2; size++) {
      String unit = text.substring(0, size);
      if (text.length() % size == 0 && unit.repeat(text.length() / size).equals(text)) {
        return unit;
      }
    }
    return text;
  }
}
