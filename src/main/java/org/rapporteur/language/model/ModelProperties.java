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

/// What an operator says of a model in `model.properties`.
record ModelProperties(String name, String version, Set<String> languages, Reading reading) {

  static final String FILE = "model.properties";

  private static final Set<String> KNOWN =
      Set.of("name", "version", "languages", "pooling", "longest", "prefix");

  /// Name, version and the files' hash are kept with every vector, in 120 characters.
  private static final Pattern NAME = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]{0,47}");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private static final int SHORTEST = 16;

  /// A sentence seldom has a hundred pieces, and what a model keeps of them grows by their square.
  private static final int LONGEST = 2048;

  private static final int LONGEST_PREFIX = 200;

  static ModelProperties of(byte[] file) {
    var said = said(file);
    for (String key : said.stringPropertyNames()) {
      if (!KNOWN.contains(key)) {
        throw refused(key + " is not known, only " + String.join(", ", new TreeSet<>(KNOWN)));
      }
    }
    return new ModelProperties(
        name(said, "name"),
        name(said, "version"),
        languages(said),
        new Reading(pooling(said), longest(said), prefix(said)));
  }

  private static Properties said(byte[] file) {
    var said = new Properties();
    try {
      said.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelRefused(FILE, "cannot be read, " + e.getMessage(), e);
    }
    return said;
  }

  private static String name(Properties said, String key) {
    String name = value(said, key);
    if (!NAME.matcher(name).matches()) {
      throw refused(key + " must be of at most 48 letters, digits, dots and hyphens");
    }
    return name;
  }

  private static Set<String> languages(Properties said) {
    var languages =
        Arrays.stream(value(said, "languages").split(","))
            .map(String::strip)
            .collect(Collectors.toCollection(TreeSet::new));
    if (languages.equals(Set.of(KnownModel.EVERY))) {
      return languages;
    }
    for (String language : languages) {
      if (!LANGUAGE.matcher(language).matches()) {
        throw refused(
            "languages must be codes like fr, de without script or country, or * alone; there is "
                + language);
      }
    }
    return languages;
  }

  private static Reading.Pooling pooling(Properties said) {
    return switch (value(said, "pooling").toLowerCase(Locale.ROOT)) {
      case "cls" -> Reading.Pooling.CLS;
      case "mean" -> Reading.Pooling.MEAN;
      default -> throw refused("pooling must be cls or mean");
    };
  }

  private static int longest(Properties said) {
    try {
      int longest = Integer.parseInt(value(said, "longest"));
      if (longest >= SHORTEST && longest <= LONGEST) {
        return longest;
      }
    } catch (NumberFormatException e) {
      // Said below, with the bounds.
    }
    throw refused("longest must be a number of pieces from %d to %d".formatted(SHORTEST, LONGEST));
  }

  private static String prefix(Properties said) {
    String prefix = said.getProperty("prefix", "");
    if (prefix.length() > LONGEST_PREFIX) {
      throw refused("prefix must have at most " + LONGEST_PREFIX + " characters");
    }
    return prefix;
  }

  private static String value(Properties said, String key) {
    String value = said.getProperty(key);
    if (value == null || value.isBlank()) {
      throw refused(key + " is missing");
    }
    return value.strip();
  }

  private static ModelRefused refused(String why) {
    return new ModelRefused(FILE, why);
  }
}
