package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules for the message bundles: every language has every message, each message is well formed,
/// and each is used.
class TranslationsTests {

  private static final Path BUNDLES = Path.of("src/main/resources/messages");

  /// A whole quoted key, or a quoted prefix that code completes: `"consultation.phase." + name()`.
  private static final Pattern QUOTED_KEY =
      Pattern.compile("[\"'`]([a-z][a-zA-Z0-9_-]*(?:\\.[a-zA-Z0-9_-]*)+)");

  private static final Map<String, Map<String, String>> BY_LANGUAGE = load();
  private static final Map<String, String> ENGLISH = BY_LANGUAGE.get("en");

  @Test
  void everyLanguageHasSameKeys() {
    BY_LANGUAGE.forEach(
        (language, messages) ->
            assertThat(messages.keySet()).as(language).isEqualTo(ENGLISH.keySet()));
  }

  @Test
  void everyPatternIsValidWithSameArguments() {
    BY_LANGUAGE.forEach(
        (language, messages) ->
            messages.forEach(
                (key, pattern) -> {
                  var format = new MessageFormat(pattern, Locale.forLanguageTag(language));
                  assertThat(format.getArgumentNames())
                      .as(language + " " + key)
                      .isEqualTo(new MessageFormat(ENGLISH.get(key)).getArgumentNames());
                }));
  }

  @Test
  void everyRefusalHasMessage() {
    var codes =
        readSources()
            .filter(text -> text.contains("extends Refusal"))
            .flatMap(
                text ->
                    Pattern.compile("super\\(\\s*Kind\\.[A-Z_]+,\\s*\"([a-z.-]+)\"")
                        .matcher(text)
                        .results())
            .map(match -> "refusal." + match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    readSources()
        .flatMap(
            text ->
                Pattern.compile("new InvalidInput\\(\\s*\"([a-z.-]+)\"").matcher(text).results())
        .map(match -> "refusal." + match.group(1))
        .forEach(codes::add);
    assertThat(codes).isNotEmpty();
    assertThat(ENGLISH.keySet()).containsAll(codes);
  }

  @Test
  void everyKeyInCodeExists() {
    var modules =
        ENGLISH.keySet().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
    var unknown =
        findQuotedKeys().stream()
            .filter(key -> modules.contains(key.split("\\.")[0]))
            .filter(key -> isMessageKey(key) && !isKnown(key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unknown).isEmpty();
  }

  @Test
  void noMessageIsUnused() {
    var used = findQuotedKeys();
    var unused =
        ENGLISH.keySet().stream()
            .filter(key -> !key.startsWith("refusal.") && !isUsed(key, used))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  private static boolean isKnown(String key) {
    return ENGLISH.containsKey(key)
        || ENGLISH.containsKey("refusal." + key)
        || key.endsWith(".") && ENGLISH.keySet().stream().anyMatch(known -> known.startsWith(key));
  }

  /// Checks the module prefix, because property names, file names and code look like keys.
  private static boolean isMessageKey(String key) {
    return Files.exists(BUNDLES.resolve(key.split("\\.")[0] + ".properties"))
        && !key.matches(".*\\.(css|js|jte|svg|html|docx|json|csv|yaml|properties|xlsx|md|pdf|atom)")
        && !key.contains("..");
  }

  private static boolean isUsed(String key, Set<String> used) {
    for (int dot = key.length(); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      if (used.contains(dot == key.length() ? key : key.substring(0, dot + 1))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> findQuotedKeys() {
    return readSources()
        .flatMap(text -> QUOTED_KEY.matcher(text).results())
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> readSources() {
    return Stream.of(
            Path.of("src/main/java"), Path.of("frontend/templates"), Path.of("frontend/js"))
        .flatMap(TranslationsTests::listFiles)
        .filter(path -> path.toString().matches(".*\\.(java|jte|js)"))
        .map(TranslationsTests::read);
  }

  private static Stream<Path> listFiles(Path folder) {
    try {
      return Files.exists(folder) ? Files.walk(folder) : Stream.empty();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Properties that reject a duplicate key; otherwise the later value would replace the earlier
  /// one silently.
  private static final class UniqueKeyProperties extends Properties {

    @Override
    public synchronized Object put(Object key, Object value) {
      if (containsKey(key)) {
        throw new IllegalStateException("Duplicate key in a bundle: " + key);
      }
      return super.put(key, value);
    }
  }

  private static Map<String, Map<String, String>> load() {
    var all = new TreeMap<String, Map<String, String>>();
    listFiles(BUNDLES)
        .filter(path -> path.toString().endsWith(".properties"))
        .forEach(
            path -> {
              String name = path.getFileName().toString().replace(".properties", "");
              String language = name.contains("_") ? name.substring(name.indexOf('_') + 1) : "en";
              var messages = all.computeIfAbsent(language, l -> new TreeMap<>());
              var bundle = new UniqueKeyProperties();
              try (Reader in = Files.newBufferedReader(path)) {
                bundle.load(in);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
              bundle.forEach(
                  (key, value) ->
                      assertThat(messages.put(key.toString(), value.toString()))
                          .as("%s is in two bundles", key)
                          .isNull());
            });
    return all;
  }
}
