package org.rapporteur.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.SimpleTokenizer;

/// Finds noun phrases in English sentences by part of speech (Universal Dependencies tags).
public final class NounPhrases {

  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private static final POSModel TAGS = load();

  /// Parts of speech before a noun.
  private static final Set<String> MODIFIERS = Set.of("ADJ", "NOUN", "PROPN");

  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");

  /// Prepositions that link two nouns into one phrase.
  private static final Set<String> LINKS =
      Set.of("of", "for", "in", "on", "to", "between", "with", "from", "by", "at");

  private NounPhrases() {}

  /// A phrase as a list of words, without an article at its start.
  public record Phrase(List<String> words) {

    public Phrase {
      words = List.copyOf(words);
    }

    public String text() {
      return String.join(" ", words);
    }
  }

  /// Returns all noun phrases, also those that are part of a longer one.
  public static List<Phrase> find(String sentence) {
    String[] tokens = SimpleTokenizer.INSTANCE.tokenize(sentence);
    String[] tags = new POSTaggerME(TAGS).tag(tokens);
    var phrases = new ArrayList<Phrase>();
    for (int start = 0; start < tokens.length; start++) {
      int end = simplePhrase(start, tags);
      boolean begins = start == 0 || !MODIFIERS.contains(tags[start - 1]);
      if (end < 0 || !begins) {
        continue;
      }
      phrases.add(phrase(tokens, start, end));
      int last = end;
      while (last >= 0 && last < tokens.length && LINKS.contains(tokens[last])) {
        int next = last + 1;
        if (next < tokens.length && tags[next].equals("DET")) {
          next++;
        }
        last = simplePhrase(next, tags);
        if (last >= 0) {
          phrases.add(phrase(tokens, start, last));
        }
      }
    }
    return phrases;
  }

  /// Returns the end of modifiers and nouns that begin at a place, or -1.
  private static int simplePhrase(int start, String[] tags) {
    int at = start;
    while (at < tags.length && MODIFIERS.contains(tags[at])) {
      at++;
    }
    return at > start && NOUNS.contains(tags[at - 1]) ? at : -1;
  }

  private static Phrase phrase(String[] tokens, int start, int end) {
    return new Phrase(List.of(tokens).subList(start, end));
  }

  private static POSModel load() {
    try (InputStream input = NounPhrases.class.getResourceAsStream(MODEL)) {
      return new POSModel(Objects.requireNonNull(input));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
