package org.rapporteur.shared;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every word a person reads. One UTF-8 bundle a module and language,
/// `messages/<module>[_<language>].properties`; English is the module's bundle without a language
/// and stands in where a translation is missing. Patterns are ICU's, so plurals and selects are
/// written in the bundle.
@Component
public class Messages {

  private static final String PLACE = "classpath*:messages/*.properties";

  private final Map<String, Map<String, String>> patterns = new HashMap<>();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  Messages() {
    try {
      for (var resource : new PathMatchingResourcePatternResolver().getResources(PLACE)) {
        var bundle = new Properties();
        try (var in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
          bundle.load(in);
        }
        String name = String.valueOf(resource.getFilename()).replace(".properties", "");
        int mark = name.indexOf('_');
        String language = mark < 0 ? "en" : name.substring(mark + 1);
        var known = patterns.computeIfAbsent(language, l -> new HashMap<>());
        bundle.forEach((key, pattern) -> known.put(key.toString(), pattern.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The message bundles cannot be read", e);
    }
  }

  /// Arguments are numbered in the pattern: `{0}`.
  public String text(Locale locale, String key, Object... arguments) {
    var named = new HashMap<String, Object>();
    for (int i = 0; i < arguments.length; i++) {
      named.put(String.valueOf(i), arguments[i]);
    }
    return text(locale, key, named);
  }

  /// Arguments are named in the pattern: `{over}`. An unknown key answers itself in marks, so that
  /// it is seen.
  public String text(Locale locale, String key, Map<String, ?> arguments) {
    String pattern = pattern(locale, key);
    if (pattern == null) {
      return "‹" + key + "›";
    }
    if (arguments.isEmpty() && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    var format =
        formats.computeIfAbsent(locale.toLanguageTag() + ' ' + key, k -> format(pattern, locale));
    synchronized (format) {
      return format.format(arguments);
    }
  }

  /// A refusal's sentence: what happened and what to do.
  public String text(Locale locale, Refusal refusal) {
    return text(locale, "refusal." + refusal.code(), refusal.facts());
  }

  public boolean has(String key) {
    return patterns.getOrDefault("en", Map.of()).containsKey(key);
  }

  /// Moments are told in UTC, wherever the server stands.
  private static MessageFormat format(String pattern, Locale locale) {
    var format = new MessageFormat(pattern, locale);
    for (var part : format.getFormats()) {
      if (part instanceof DateFormat date) {
        date.setTimeZone(TimeZone.GMT_ZONE);
      }
    }
    return format;
  }

  private @org.jspecify.annotations.Nullable String pattern(Locale locale, String key) {
    String translated = patterns.getOrDefault(locale.getLanguage(), Map.of()).get(key);
    return translated != null ? translated : patterns.getOrDefault("en", Map.of()).get(key);
  }
}
