package org.rapporteur.moderation.queue;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

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
}
