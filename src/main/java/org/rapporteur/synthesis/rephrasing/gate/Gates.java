package org.rapporteur.synthesis.rephrasing.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.DraftWords;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// The gate of each language, and what of a paragraph goes out before it.
@Component
public class Gates {

  private final SentenceSplitter sentences;
  private final LanguageDetection detection;
  private final Messages messages;

  Gates(SentenceSplitter sentences, LanguageDetection detection, Messages messages) {
    this.sentences = sentences;
    this.detection = detection;
    this.messages = messages;
  }

  /// Empty for a language whose words are not known.
  public Optional<Gate> of(LanguageTag language) {
    return WeightyWords.of(language, new DraftWords(language, messages).groups())
        .map(words -> new Gate(language, words, sentences, detection));
  }

  /// Of its counts a sentence keeps those that it states.
  public List<SentSentence> sent(LanguageTag language, List<DraftSentence> paragraph) {
    var words = new DraftWords(language, messages);
    Locale locale = language.locale();
    var sent = new ArrayList<SentSentence>();
    for (var sentence : paragraph) {
      String text = sentence.text().toLowerCase(locale);
      sent.add(
          new SentSentence(
              "K" + (sent.size() + 1),
              sentence,
              words.counts(sentence).stream()
                  .filter(count -> text.contains(count.toLowerCase(locale)))
                  .toList()));
    }
    return sent;
  }
}
