package org.rapporteur.language.dictionary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Translates a text word by word into English. The result is for comparing texts and for a first
/// understanding; it is no translation.
public final class Glossary {

  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}]+(?:[-'’](?=\\p{L})[\\p{L}\\p{M}]+)*|[^\\s\\p{L}\\p{N}]+");

  /// French negates with two words, and sometimes with the second alone: "et pas seulement".
  private static final Set<String> BEGINS_OF_NEGATION = Set.of("ne", "n'");

  private static final String END_OF_NEGATION = "pas";

  private static final Map<String, String> PUNCTUATION =
      Map.of(
          "，", ",", "、", ",", "。", ".", "：", ":", "；", ";", "？", "?", "،", ",", "؛", ";", "؟", "?");

  private static final Properties FUNCTION_WORDS = loadFunctionWords();

  private final WordDictionary dictionary;
  private final boolean spaceless;
  private final Map<String, String> functionWords;
  private final Set<String> context;
  private final Map<String, String> cache = new ConcurrentHashMap<>();

  Glossary(String language, WordDictionary dictionary) {
    this(dictionary, language.equals("zh"), functionWords(language), Set.of());
  }

  private Glossary(
      WordDictionary dictionary,
      boolean spaceless,
      Map<String, String> functionWords,
      Set<String> context) {
    this.dictionary = dictionary;
    this.spaceless = spaceless;
    this.functionWords = functionWords;
    this.context = context;
  }

  /// Returns a glossary that prefers the words of a context, for example those of the English
  /// comments in the same consultation.
  ///
  /// @param stems from [TermExtractor#extractStems]
  public Glossary inContext(Set<String> stems) {
    return new Glossary(dictionary, spaceless, functionWords, Set.copyOf(stems));
  }

  /// Returns the text with each known word replaced by its most usual translation.
  public String gloss(String text) {
    var words = new StringBuilder();
    boolean isNegated = false;
    var tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      for (String word : wordsOf(tokens.group())) {
        boolean endsNegation = word.equals(END_OF_NEGATION);
        if (!endsNegation || !isNegated) {
          append(words, translate(word));
        }
        isNegated =
            !endsNegation
                && (BEGINS_OF_NEGATION.contains(WordKeys.fold(word))
                    || (isNegated && Character.isLetterOrDigit(word.codePointAt(0))));
      }
    }
    return words.toString();
  }

  private static void append(StringBuilder words, String token) {
    String word = token.length() == 1 ? PUNCTUATION.getOrDefault(token, token) : token;
    boolean closes = !word.isEmpty() && ".,;:!?)»”".indexOf(word.charAt(0)) >= 0;
    if (!words.isEmpty() && !closes && !word.isEmpty()) {
      words.append(' ');
    }
    words.append(word);
  }

  private String translate(String word) {
    String known = cache.get(word);
    if (known == null) {
      known = find(word);
      cache.put(word, known);
    }
    return known;
  }

  private String find(String word) {
    String key = WordKeys.fold(word);
    String function = functionWords.get(key);
    if (function != null) {
      return function;
    }
    if (!Character.isLetter(word.codePointAt(0))) {
      return word;
    }
    return TranslationChoice.choose(key, dictionary.translations(word), context).orElse(word);
  }

  private List<String> wordsOf(String token) {
    if (spaceless && Character.isIdeographic(token.codePointAt(0))) {
      return dictionary.split(token);
    }
    if (!functionWords.containsKey(WordKeys.fold(token))) {
      int apostrophe = Math.max(token.indexOf('\''), token.indexOf('’'));
      if (apostrophe > 0) {
        return List.of(token.substring(0, apostrophe + 1), token.substring(apostrophe + 1));
      }
    }
    return List.of(token);
  }

  private static Map<String, String> functionWords(String language) {
    var words = new HashMap<String, String>();
    for (String pair : FUNCTION_WORDS.getProperty(language, "").split(",\\s*")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        words.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return words;
  }

  private static Properties loadFunctionWords() {
    var properties = new Properties();
    try (var reader =
        new InputStreamReader(
            Objects.requireNonNull(Glossary.class.getResourceAsStream("function-words.properties")),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
