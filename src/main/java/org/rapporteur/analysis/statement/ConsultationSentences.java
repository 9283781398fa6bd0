package org.rapporteur.analysis.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
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

  private final Set<String> sentences = new HashSet<>();
  private final Set<Integer> passages = new HashSet<>();

  private ConsultationSentences() {}

  static ConsultationSentences of(Material material) {
    var facts = material.facts();
    var texts = new ArrayList<>(facts.ownTexts());
    texts.add(facts.title());
    if (facts.mandate() != null) {
      texts.add(facts.mandate());
    }
    material.questions().stream().map(QuestionFacts::title).forEach(texts::add);
    var own = new ConsultationSentences();
    texts.forEach(text -> own.add(text, facts.language()));
    return own;
  }

  private void add(String text, LanguageTag language) {
    for (String sentence : TextSpan.textsIn(text, SENTENCES.split(text, language))) {
      String key = Words.key(sentence);
      if (key.length() >= MIN_KEY_LENGTH) {
        sentences.add(key);
      }
    }
    passages.addAll(passagesOf(Words.key(text)));
  }

  boolean contains(String sentence) {
    String key = Words.key(sentence);
    if (sentences.contains(key) || containsAfterLabel(key)) {
      return true;
    }
    var own = passagesOf(key);
    return !own.isEmpty() && passages.containsAll(own);
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
