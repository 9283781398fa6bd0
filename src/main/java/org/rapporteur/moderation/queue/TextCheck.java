package org.rapporteur.moderation.queue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.moderation.Passages;

/// What a look at the text alone suspects. It only advises.
public enum TextCheck {
  E_MAIL("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+"),
  TELEPHONE("(?<![\\p{L}0-9])\\+?[0-9][0-9 ()./-]{6,}[0-9](?![\\p{L}0-9])"),
  LINK("https?://\\S+");

  private final Pattern pattern;

  TextCheck(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  public String key() {
    return "moderation.check." + name();
  }

  /// How often each is suspected; all of them, in their order.
  public static Map<TextCheck, Integer> of(String text) {
    var found = new EnumMap<TextCheck, Integer>(TextCheck.class);
    for (var check : values()) {
      found.put(check, (int) check.pattern.matcher(text).results().count());
    }
    return found;
  }

  /// Where the text gives personal data away, as far as that can be seen.
  public static Passages personalData(String text) {
    var found = Passages.of(text);
    for (var check : List.of(E_MAIL, TELEPHONE)) {
      var places = check.pattern.matcher(text);
      while (places.find()) {
        found = found.withStretch(places.start(), places.end());
      }
    }
    return found;
  }
}
