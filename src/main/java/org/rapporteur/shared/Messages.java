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

/// All texts that people read, from `messages/<module>[_<language>].properties` in ICU
/// MessageFormat. English is the default and the fallback for missing translations.
@Component
public class Messages {

  private static final String BUNDLES = "classpath*:messages/*.properties";

  private final Map<String, Map<String, String>> patterns = new HashMap<>();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  public Messages() {
    try {
      for (var resource : new PathMatchingResourcePatternResolver().getResources(BUNDLES)) {
        var bundle = new Properties();
        try (var in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
          bundle.load(in);
        }
        String name = String.valueOf(resource.getFilename()).replace(".properties", "");
        int mark = name.indexOf('_');
        String language = mark < 0 ? "en" : name.substring(mark + 1);
        var languagePatterns = patterns.computeIfAbsent(language, l -> new HashMap<>());
        bundle.forEach((key, pattern) -> languagePatterns.put(key.toString(), pattern.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The message bundles cannot be read", e);
    }
  }

  /// Arguments are numbered in the pattern: `{0}`.
  public String text(Locale locale, String key, Object... arguments) {
    var namedArguments = new HashMap<String, Object>();
    for (int i = 0; i < arguments.length; i++) {
      namedArguments.put(String.valueOf(i), arguments[i]);
    }
    return text(locale, key, namedArguments);
  }

  /// Arguments are named in the pattern: `{over}`. An unknown key is returned in angle quotes, so
  /// that it is noticed.
  public String text(Locale locale, String key, Map<String, ?> arguments) {
    String pattern = findPattern(locale, key);
    if (pattern == null) {
      return "‹" + key + "›";
    }
    if (arguments.isEmpty() && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    var format =
        formats.computeIfAbsent(locale.toLanguageTag() + ' ' + key, k -> compile(pattern, locale));
    synchronized (format) {
      return format.format(arguments);
    }
  }

  /// The message for a refusal: what happened and what to do.
  public String text(Locale locale, Refusal refusal) {
    return text(locale, "refusal." + refusal.code(), refusal.facts());
  }

  /// True if every message has a translation into this language.
  public boolean isTranslated(LanguageTag language) {
    return patterns
        .getOrDefault(language.locale().getLanguage(), Map.of())
        .keySet()
        .containsAll(patterns.getOrDefault("en", Map.of()).keySet());
  }

  /// Locale of the messages for a reader of this language: English if they are not translated. It
  /// also records the reader's language, see [LanguageTag#forContent].
  public Locale localeFor(LanguageTag reader) {
    return isTranslated(reader)
        ? reader.locale()
        : new Locale.Builder()
            .setLocale(Locale.ENGLISH)
            .setExtension(Locale.PRIVATE_USE_EXTENSION, reader.locale().getLanguage())
            .build();
  }

  public boolean hasKey(String key) {
    return patterns.getOrDefault("en", Map.of()).containsKey(key);
  }

  /// Dates and times are formatted in UTC on every server.
  private static MessageFormat compile(String pattern, Locale locale) {
    var format = new MessageFormat(pattern, locale);
    for (var part : format.getFormats()) {
      if (part instanceof DateFormat date) {
        date.setTimeZone(TimeZone.GMT_ZONE);
      }
    }
    return format;
  }

  private @org.jspecify.annotations.Nullable String findPattern(Locale locale, String key) {
    String translated = patterns.getOrDefault(locale.getLanguage(), Map.of()).get(key);
    return translated != null ? translated : patterns.getOrDefault("en", Map.of()).get(key);
  }
}
