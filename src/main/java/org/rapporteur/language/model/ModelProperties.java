package org.rapporteur.language.model;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Settings of the operator for a model, from `model.properties`.
/// @param languages language codes, or [LazySentenceModel#ALL_LANGUAGES]
record ModelProperties(String name, String version, Set<String> languages, ModelSettings settings) {

  static final String FILE = "model.properties";

  private static final Set<String> KNOWN_KEYS =
      Set.of("name", "version", "languages", "pooling", "longest", "prefix");

  /// Name, version and file hash are stored with every vector, in at most 120 characters.
  private static final Pattern NAME = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]{0,47}");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private static final int MIN_TOKENS = 16;

  /// Sentences rarely exceed a hundred tokens, and memory grows with the square of their number.
  private static final int MAX_TOKENS = 2048;

  private static final int MAX_PREFIX_LENGTH = 200;

  static ModelProperties parse(byte[] file) {
    var properties = load(file);
    for (String key : properties.stringPropertyNames()) {
      if (!KNOWN_KEYS.contains(key)) {
        throw invalid(
            key + " is not supported; supported: " + String.join(", ", new TreeSet<>(KNOWN_KEYS)));
      }
    }
    return new ModelProperties(
        parseName(properties, "name"),
        parseName(properties, "version"),
        parseLanguages(properties),
        new ModelSettings(
            parsePooling(properties), parseMaxTokens(properties), parsePrefix(properties)));
  }

  private static Properties load(byte[] file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidModel(FILE, "cannot be read, " + e.getMessage(), e);
    }
    return properties;
  }

  private static String parseName(Properties properties, String key) {
    String name = requireValue(properties, key);
    if (!NAME.matcher(name).matches()) {
      throw invalid(key + " must be of at most 48 letters, digits, dots and hyphens");
    }
    return name;
  }

  private static Set<String> parseLanguages(Properties properties) {
    var languages =
        Arrays.stream(requireValue(properties, "languages").split(","))
            .map(String::strip)
            .collect(Collectors.toCollection(TreeSet::new));
    if (languages.equals(Set.of(LazySentenceModel.ALL_LANGUAGES))) {
      return languages;
    }
    for (String language : languages) {
      if (!LANGUAGE.matcher(language).matches()) {
        throw invalid(
            "languages must be codes like fr, de without script or country, or * alone; there is "
                + language);
      }
    }
    return languages;
  }

  private static ModelSettings.Pooling parsePooling(Properties properties) {
    return switch (requireValue(properties, "pooling").toLowerCase(Locale.ROOT)) {
      case "cls" -> ModelSettings.Pooling.CLS;
      case "mean" -> ModelSettings.Pooling.MEAN;
      default -> throw invalid("pooling must be cls or mean");
    };
  }

  private static int parseMaxTokens(Properties properties) {
    try {
      int maxTokens = Integer.parseInt(requireValue(properties, "longest"));
      if (maxTokens >= MIN_TOKENS && maxTokens <= MAX_TOKENS) {
        return maxTokens;
      }
    } catch (NumberFormatException e) {
      // The exception below names the limits.
    }
    throw invalid(
        "longest must be a number of tokens from %d to %d".formatted(MIN_TOKENS, MAX_TOKENS));
  }

  private static String parsePrefix(Properties properties) {
    String prefix = properties.getProperty("prefix", "");
    if (prefix.length() > MAX_PREFIX_LENGTH) {
      throw invalid("prefix must have at most " + MAX_PREFIX_LENGTH + " characters");
    }
    return prefix;
  }

  private static String requireValue(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null || value.isBlank()) {
      throw invalid(key + " is missing");
    }
    return value.strip();
  }

  private static InvalidModel invalid(String reason) {
    return new InvalidModel(FILE, reason);
  }
}
