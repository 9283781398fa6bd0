package org.rapporteur.analysis.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.language.TextSpan;

/// Splits a comment into sentences and recognizes greetings, thanks, signatures and links.
public final class SentenceReader {

  private static final int SIGNATURE_WORDS = 14;
  private static final int NAME_WORDS = 6;

  private static final SentenceSplitter SENTENCES = new SentenceSplitter();

  private SentenceReader() {}

  /// Returns the sentences of a comment in order.
  public static List<ReadSentence> read(SourceComment comment) {
    var rules = SentenceRules.of(comment.language());
    var cues = Cues.of(comment.language());
    var read = new ArrayList<ReadSentence>();
    boolean closed = false;
    var spans = SENTENCES.split(comment.plainText(), comment.language());
    var texts = TextSpan.textsIn(comment.plainText(), spans);
    for (int i = 0; i < spans.size(); i++) {
      String text = texts.get(i);
      Optional<Aside> aside = rules.aside(text);
      if (aside.isEmpty() && closed && Words.count(text) <= SIGNATURE_WORDS) {
        aside = Optional.of(Aside.SIGNATURE);
      }
      if (aside.isEmpty() && i > 0 && i == spans.size() - 1 && looksLikeName(text)) {
        aside = Optional.of(Aside.SIGNATURE);
      }
      closed |= aside.filter(Aside.CLOSING::equals).isPresent();
      boolean conceded = i + 1 < spans.size() && rules.turns(texts.get(i + 1));
      read.add(
          aside.isPresent()
              ? ReadSentence.aside(spans.get(i), aside.get())
              : ReadSentence.statement(
                  spans.get(i),
                  Words.idOf(comment.language(), text),
                  new SentenceTraits(
                      cues.kindOf(text), cues.replyCueOf(text).orElse(null), conceded)));
    }
    return read;
  }

  /// A short last line in capitalized words and without a full stop.
  private static boolean looksLikeName(String text) {
    String stripped = text.strip();
    int last = stripped.codePointBefore(stripped.length());
    if (Words.count(stripped) > NAME_WORDS || ".!?。!?؟…".indexOf(last) >= 0) {
      return false;
    }
    for (String word : stripped.split("[\\s,.-]+")) {
      if (!word.isEmpty() && !Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    return true;
  }
}
