package org.rapporteur.shared;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/// Provides all texts that people read, from `messages/<module>[_<language>].properties` in ICU
/// MessageFormat. English is the default and the fallback for missing translations.
@Component
public class Messages {

  private static final String BUNDLES = "classpath*:messages/*.properties";

  private static final String DEFAULT_LANGUAGE = Locale.ENGLISH.getLanguage();

  private final Map<String, Map<String, String>> patternsByLanguage = new HashMap<>();
  private final Set<String> translatedLanguages;
  private final Map<String, MessageFormat> compiledFormats = new ConcurrentHashMap<>();

  public Messages() {
    try {
      for (var resource : new PathMatchingResourcePatternResolver().getResources(BUNDLES)) {
        var patterns =
            patternsByLanguage.computeIfAbsent(languageOf(resource), language -> new HashMap<>());
        loadBundle(resource)
            .forEach((key, pattern) -> patterns.put(key.toString(), pattern.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The message bundles cannot be read", e);
    }
    var englishKeys = patterns(Locale.ENGLISH).keySet();
    translatedLanguages =
        patternsByLanguage.entrySet().stream()
            .filter(patterns -> patterns.getValue().keySet().containsAll(englishKeys))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static String languageOf(Resource bundle) {
    String name = String.valueOf(bundle.getFilename()).replace(".properties", "");
    int separator = name.indexOf('_');
    return separator < 0 ? DEFAULT_LANGUAGE : name.substring(separator + 1);
  }

  private static Properties loadBundle(Resource bundle) throws IOException {
    return PropertiesLoaderUtils.loadProperties(
        new EncodedResource(bundle, StandardCharsets.UTF_8));
  }

  /// Arguments are numbered in the pattern: `{0}`.
  public String text(Locale locale, String key, Object... arguments) {
    var argumentsByNumber = new HashMap<String, Object>();
    for (int i = 0; i < arguments.length; i++) {
      argumentsByNumber.put(String.valueOf(i), arguments[i]);
    }
    return text(locale, key, argumentsByNumber);
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
        compiledFormats.computeIfAbsent(
            locale.toLanguageTag() + ' ' + key, name -> compile(pattern, locale));
    // A format is not safe for use by several threads.
    synchronized (format) {
      return format.format(arguments);
    }
  }

  /// Returns the message for a refusal: what happened and what to do next.
  public String text(Locale locale, Refusal refusal) {
    return text(locale, "refusal." + refusal.code(), refusal.facts());
  }

  /// True if every message has a translation into this language.
  public boolean isTranslated(LanguageTag language) {
    return translatedLanguages.contains(language.locale().getLanguage());
  }

  /// Returns the locale of the messages for a reader of this language: English if they are not
  /// translated. The private-use part of the locale then names the reader's language, in which
  /// [LanguageTag#forContent] still shows content.
  public Locale localeFor(LanguageTag reader) {
    return isTranslated(reader)
        ? reader.locale()
        : new Locale.Builder()
            .setLocale(Locale.ENGLISH)
            .setExtension(Locale.PRIVATE_USE_EXTENSION, reader.locale().getLanguage())
            .build();
  }

  public boolean hasKey(String key) {
    return patterns(Locale.ENGLISH).containsKey(key);
  }

  private Map<String, String> patterns(Locale locale) {
    return patternsByLanguage.getOrDefault(locale.getLanguage(), Map.of());
  }

  private @Nullable String findPattern(Locale locale, String key) {
    String translated = patterns(locale).get(key);
    return translated != null ? translated : patterns(Locale.ENGLISH).get(key);
  }

  /// Sets UTC, because the default is the time zone of the server.
  private static MessageFormat compile(String pattern, Locale locale) {
    var format = new MessageFormat(pattern, locale);
    for (var part : format.getFormats()) {
      if (part instanceof DateFormat date) {
        date.setTimeZone(TimeZone.GMT_ZONE);
      }
    }
    return format;
  }
}
