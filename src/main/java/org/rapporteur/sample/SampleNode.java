package org.rapporteur.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/// A mapping of a sample file with typed access to its values. Records would need a class for each
/// of the many kinds of mappings.
record SampleNode(Map<?, ?> values) {

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d+)d(?:(\\d+)h)?(?:(\\d+)m)?");

  /// Loads a file of the sample.
  static SampleNode load(String name) {
    try (var in = new ClassPathResource("sample/" + name + ".yaml").getInputStream()) {
      return fromMapping(new Yaml().load(in));
    } catch (IOException e) {
      throw new UncheckedIOException("The sample file " + name + " cannot be read", e);
    }
  }

  static SampleNode fromMapping(Object value) {
    if (value instanceof Map<?, ?> values) {
      return new SampleNode(values);
    }
    throw new IllegalStateException("Not a mapping: " + value);
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  String getText(String key) {
    return String.valueOf(Objects.requireNonNull(values.get(key), () -> key + " in " + values));
  }

  @Nullable String getTextOrNull(String key) {
    return has(key) ? getText(key) : null;
  }

  int getInt(String key) {
    return Integer.parseInt(getText(key));
  }

  SampleNode getNode(String key) {
    return fromMapping(Objects.requireNonNull(values.get(key), key));
  }

  List<SampleNode> listNodes(String key) {
    return listValues(key).stream().map(SampleNode::fromMapping).toList();
  }

  /// Returns elements of a list that are either mappings, or texts in place of mappings with one
  /// value.
  ///
  /// @param valueKey key of that value
  List<SampleNode> listNodesOrTexts(String key, String valueKey) {
    return listValues(key).stream()
        .map(value -> fromMapping(value instanceof String ? Map.of(valueKey, value) : value))
        .toList();
  }

  List<String> listTexts(String key) {
    return listValues(key).stream().map(String::valueOf).toList();
  }

  LocalizedText getLocalizedText(String key) {
    var texts = new TreeMap<LanguageTag, String>();
    if (has(key)) {
      getNode(key)
          .values
          .forEach((language, text) -> texts.put(toTag(language), String.valueOf(text).strip()));
    }
    return new LocalizedText(texts);
  }

  LanguageTag getLanguage(String key) {
    return new LanguageTag(getText(key));
  }

  /// Returns an offset from the time of loading: "-35d12h" is 35 days and 12 hours before it.
  Duration getOffset(String key) {
    var matcher = OFFSET.matcher(getText(key));
    if (!matcher.matches()) {
      throw new IllegalStateException("Not an offset: " + getText(key));
    }
    var length =
        Duration.ofDays(numberOrZero(matcher.group(2)))
            .plusHours(numberOrZero(matcher.group(3)))
            .plusMinutes(numberOrZero(matcher.group(4)));
    return matcher.group(1).equals("-") ? length.negated() : length;
  }

  private List<?> listValues(String key) {
    return values.get(key) instanceof List<?> list ? list : List.of();
  }

  private static long numberOrZero(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static LanguageTag toTag(@Nullable Object language) {
    return new LanguageTag(String.valueOf(language));
  }
}
