package org.rapporteur.analysis.campaign;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TextSpan;

/// Whom the text of a campaign itself names as those it comes from: the hosts of web addresses and
/// of mail addresses in it, and names that follow a fixed phrase such as "on behalf of". Nothing is
/// guessed from any other words. The phrases are data, one file for all languages.
final class NamedSources {

  private static final int MOST = 10;

  /// Who sends a text is named at its beginning or its end.
  private static final int READ = 5_000;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|(?<![\\p{L}\\p{N}@./-])(?=www\\.))(?<name>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?)(?![@\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MAIL =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}._%+-]@)(?<name>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?)");

  private static final Pattern HOST = Pattern.compile(".+\\.\\p{L}{2,24}");

  private static final Properties PHRASES = load();
  private static final Set<String> PROVIDERS =
      Set.of(PHRASES.getProperty("mail-providers").split(","));
  private static final List<Pattern> NAMED = named();

  private NamedSources() {}

  /// Where they stand in the text, in its order; each name once.
  static List<TextSpan> in(SourceComment template) {
    String text = template.plainText();
    if (text.length() <= 2 * READ) {
      return spans(text, found(text, 0, text.length()));
    }
    return spans(
        text,
        Stream.concat(found(text, 0, READ), found(text, text.length() - READ, text.length())));
  }

  private record Found(int start, int end) {}

  private static Stream<Found> found(String text, int from, int to) {
    var hosts =
        Stream.of(ADDRESS, MAIL)
            .flatMap(pattern -> matches(pattern, text, from, to).stream())
            .filter(host -> isHost(text.substring(host.start(), host.end())));
    return Stream.concat(
        hosts, NAMED.stream().flatMap(pattern -> matches(pattern, text, from, to).stream()));
  }

  private static boolean isHost(String name) {
    return HOST.matcher(name).matches() && !PROVIDERS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static List<Found> matches(Pattern pattern, String text, int from, int to) {
    var found = new ArrayList<Found>();
    var matcher =
        pattern.matcher(text).region(from, to).useTransparentBounds(true).useAnchoringBounds(false);
    while (matcher.find()) {
      found.add(new Found(matcher.start("name"), matcher.end("name")));
    }
    return found;
  }

  private static List<TextSpan> spans(String text, Stream<Found> found) {
    var byName = new TreeMap<String, Found>();
    found
        .sorted(Comparator.comparingInt(Found::start).thenComparingInt(Found::end))
        .forEach(f -> byName.putIfAbsent(Words.key(text.substring(f.start(), f.end())), f));
    return byName.values().stream()
        .sorted(Comparator.comparingInt(Found::start))
        .limit(MOST)
        .map(
            f -> {
              int start = text.codePointCount(0, f.start());
              return new TextSpan(start, start + text.codePointCount(f.start(), f.end()));
            })
        .toList();
  }

  /// Names of the Latin, Greek and Cyrillic scripts begin with a capital, or stand in marks.
  private static List<Pattern> named() {
    String name = PHRASES.getProperty("name");
    String start = PHRASES.getProperty("start");
    return PHRASES.stringPropertyNames().stream()
        .filter(key -> key.endsWith(".named"))
        .sorted()
        .map(key -> PHRASES.getProperty(key).replace("NAME", name).replace("START", start))
        .map(Pattern::compile)
        .toList();
  }

  private static Properties load() {
    var phrases = new Properties();
    try (var stream = NamedSources.class.getResourceAsStream("organizers.properties")) {
      if (stream == null) {
        throw new IllegalStateException("organizers.properties is missing from the build");
      }
      phrases.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("organizers.properties cannot be read", e);
    }
    return phrases;
  }
}
