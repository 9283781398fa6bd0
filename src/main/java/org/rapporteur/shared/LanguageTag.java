package org.rapporteur.shared;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A BCP 47 language tag in short form: `en`, `pt-BR`, `zh-Hans`.
public record LanguageTag(String value) implements Comparable<LanguageTag> {

  private static final Pattern PATTERN = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi");

  public static final LanguageTag ARABIC = new LanguageTag("ar");
  public static final LanguageTag CHINESE = new LanguageTag("zh");
  public static final LanguageTag ENGLISH = new LanguageTag("en");
  public static final LanguageTag FRENCH = new LanguageTag("fr");
  public static final LanguageTag RUSSIAN = new LanguageTag("ru");
  public static final LanguageTag SPANISH = new LanguageTag("es");

  /// "Undetermined" in ISO 639-2: the language of a text before it is known.
  public static final LanguageTag UNDETERMINED = new LanguageTag("und");

  public LanguageTag {
    if (!PATTERN.matcher(value).matches()) {
      throw new InvalidInput("language.unknown", "language");
    }
  }

  public Locale locale() {
    return Locale.forLanguageTag(value);
  }

  /// Returns the language that a reader prefers for content, for example for the title of a
  /// consultation. The messages may be in another language, if they are not translated into this
  /// one, see [Messages#localeFor].
  public static LanguageTag forContent(Locale locale) {
    String content = locale.getExtension(Locale.PRIVATE_USE_EXTENSION);
    return content == null ? forMessages(locale) : new LanguageTag(content);
  }

  /// Returns the language of the messages, for the `lang` attribute of a page.
  public static LanguageTag forMessages(Locale locale) {
    return new LanguageTag(locale.getLanguage());
  }

  public boolean isRightToLeft() {
    return RIGHT_TO_LEFT.contains(value.split("-", 2)[0]);
  }

  /// Value for an HTML `dir` attribute.
  public String direction() {
    if (equals(UNDETERMINED)) {
      return "auto";
    }
    return isRightToLeft() ? "rtl" : "ltr";
  }

  @Override
  public int compareTo(LanguageTag other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
