package org.rapporteur.sample;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;

/// A mapping of a sample file with typed access to its values.
record SampleNode(Map<?, ?> values) {

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d+)d(?:(\\d+)h)?(?:(\\d+)m)?");

  static SampleNode fromYaml(Object value) {
    if (value instanceof Map<?, ?> values) {
      return new SampleNode(values);
    }
    throw new IllegalStateException("Not a mapping: " + value);
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  String text(String key) {
    return String.valueOf(Objects.requireNonNull(values.get(key), () -> key + " in " + values));
  }

  @Nullable String textOrNull(String key) {
    return has(key) ? text(key) : null;
  }

  int number(String key) {
    return Integer.parseInt(text(key));
  }

  SampleNode node(String key) {
    return fromYaml(Objects.requireNonNull(values.get(key), key));
  }

  List<SampleNode> nodes(String key) {
    return list(key).stream().map(SampleNode::fromYaml).toList();
  }

  List<String> texts(String key) {
    return list(key).stream().map(String::valueOf).toList();
  }

  LocalizedText localized(String key) {
    var texts = new TreeMap<LanguageTag, String>();
    if (has(key)) {
      node(key)
          .values
          .forEach((language, text) -> texts.put(toTag(language), String.valueOf(text).strip()));
    }
    return new LocalizedText(texts);
  }

  LanguageTag language(String key) {
    return new LanguageTag(text(key));
  }

  /// "-35d12h" means 35 days and 12 hours before the load.
  Duration offset(String key) {
    var matcher = OFFSET.matcher(text(key));
    if (!matcher.matches()) {
      throw new IllegalStateException("Not an offset: " + text(key));
    }
    var length =
        Duration.ofDays(numberOrZero(matcher.group(2)))
            .plusHours(numberOrZero(matcher.group(3)))
            .plusMinutes(numberOrZero(matcher.group(4)));
    return matcher.group(1).equals("-") ? length.negated() : length;
  }

  private List<?> list(String key) {
    return values.get(key) instanceof List<?> list ? list : List.of();
  }

  private static long numberOrZero(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static LanguageTag toTag(@Nullable Object language) {
    return new LanguageTag(String.valueOf(language));
  }
}
