package org.rapporteur.analysis.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// Recognizes sentences that contributors copied from the consultation itself: its questions, its
/// background and mandate, and earlier editions of its report.
final class ConsultationSentences {

  /// "Question 4:" before a copied sentence.
  private static final int MAX_LABEL_WORDS = 4;

  private static final int MIN_WORDS_AFTER_LABEL = 5;

  /// So many words in the same order are copied, even if they are a part of a sentence.
  private static final int PASSAGE_WORDS = 14;

  private static final int MIN_KEY_LENGTH = 6;

  private static final SentenceSplitter SENTENCES = new SentenceSplitter();

  /// Texts that were published at the same time.
  private static final class Texts {

    private final Set<String> sentences = new HashSet<>();
    private final Set<Integer> passages = new HashSet<>();

    private void add(String text, LanguageTag language) {
      for (String sentence : TextSpan.textsIn(text, SENTENCES.split(text, language))) {
        String key = Words.key(sentence);
        if (key.length() >= MIN_KEY_LENGTH) {
          sentences.add(key);
        }
      }
      passages.addAll(passagesOf(Words.key(text)));
    }

    private boolean contains(String key, List<Integer> ownPassages) {
      return sentences.contains(key)
          || containsAfterLabel(key)
          || !ownPassages.isEmpty() && passages.containsAll(ownPassages);
    }

    private boolean containsAfterLabel(String key) {
      String rest = key;
      for (int i = 0; i < MAX_LABEL_WORDS; i++) {
        int space = rest.indexOf(' ');
        if (space < 0) {
          return false;
        }
        rest = rest.substring(space + 1);
        if (sentences.contains(rest)) {
          return Words.count(rest) >= MIN_WORDS_AFTER_LABEL;
        }
      }
      return false;
    }
  }

  private final SortedMap<Instant, Texts> textsByTime = new TreeMap<>();

  private ConsultationSentences() {}

  static ConsultationSentences of(Material material) {
    var facts = material.facts();
    var own = new ConsultationSentences();
    own.add(facts.title(), Instant.EPOCH, facts.language());
    if (facts.mandate() != null) {
      own.add(facts.mandate(), Instant.EPOCH, facts.language());
    }
    material
        .questions()
        .forEach(question -> own.add(question.title(), Instant.EPOCH, facts.language()));
    facts.ownTexts().forEach(text -> own.add(text.text(), text.publishedAt(), facts.language()));
    return own;
  }

  private void add(String text, Instant publishedAt, LanguageTag language) {
    textsByTime.computeIfAbsent(publishedAt, time -> new Texts()).add(text, language);
  }

  /// @param receivedAt a comment cannot have copied a text that was published later
  boolean contains(String sentence, Instant receivedAt) {
    String key = Words.key(sentence);
    var passages = passagesOf(key);
    return textsByTime.entrySet().stream()
        .filter(texts -> !texts.getKey().isAfter(receivedAt))
        .anyMatch(texts -> texts.getValue().contains(key, passages));
  }

  /// Hashes of all runs of [#PASSAGE_WORDS] words.
  private static List<Integer> passagesOf(String key) {
    String[] words = key.split(" ");
    var passages = new ArrayList<Integer>();
    for (int end = PASSAGE_WORDS; end <= words.length; end++) {
      int hash = 1;
      for (int i = end - PASSAGE_WORDS; i < end; i++) {
        hash = 31 * hash + words[i].hashCode();
      }
      passages.add(hash);
    }
    return passages;
  }
}
