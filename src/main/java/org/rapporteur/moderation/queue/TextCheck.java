package org.rapporteur.moderation.queue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.moderation.RedactionSelection;

/// An automatic check of a text for personal data or links. It only gives the moderator a hint.
public enum TextCheck {
  E_MAIL("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+"),
  /// At least eight characters: digits with spaces and the usual separators.
  TELEPHONE("(?<![\\p{L}0-9])\\+?[0-9][0-9 ()./-]{6,}[0-9](?![\\p{L}0-9])"),
  LINK("https?://\\S+");

  private final Pattern pattern;

  TextCheck(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  public String key() {
    return "moderation.check." + name();
  }

  /// Counts the matches of each check.
  public static Map<TextCheck, Integer> countMatches(String text) {
    var counts = new EnumMap<TextCheck, Integer>(TextCheck.class);
    for (var check : values()) {
      counts.put(check, (int) check.pattern.matcher(text).results().count());
    }
    return counts;
  }

  /// Selects the passages that look like an e-mail address or a telephone number.
  public static RedactionSelection findPersonalData(String text) {
    var selection = RedactionSelection.emptyFor(text);
    for (var check : List.of(E_MAIL, TELEPHONE)) {
      var matcher = check.pattern.matcher(text);
      while (matcher.find()) {
        selection = selection.withRange(matcher.start(), matcher.end());
      }
    }
    return selection;
  }
}
