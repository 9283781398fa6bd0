package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.sentence.ReplyCue;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.text.Words;

/// Tells passages of comments on a question, one after another, and near-copies only once.
final class ToldPassages {

  /// Passages that share this part of their words are near-copies.
  private static final double NEAR_COPY = 0.7;

  private static final int MIN_COMPARED_WORDS = 4;
  private static final int MIN_WORDS = 4;
  private static final int FIRST_BEYOND_BMP = 0x10000;

  private final Quotes quotes;
  private final Exchanges exchanges;
  private final ReportedSpeech speech;

  /// The words of each passage that was told.
  private final List<Set<String>> toldWords = new ArrayList<>();

  ToldPassages(Quotes quotes, Exchanges exchanges, ReportedSpeech speech) {
    this.quotes = quotes;
    this.exchanges = exchanges;
    this.speech = speech;
  }

  /// @param most the number of passages of one comment
  List<DraftSentence> tell(List<Quotes.Passage> passages, boolean isReply, int most) {
    var sentences = new ArrayList<DraftSentence>();
    for (Quotes.Passage passage : passages) {
      boolean isTellable =
          beginsLikeText(passage)
              && (isReply
                  || !sentences.isEmpty()
                  || passage.statements().stream().anyMatch(Quotable::standsAlone)
                  || passage.words() >= MIN_WORDS);
      if (!isTellable || sentences.size() == most || isRepetition(passage)) {
        continue;
      }
      if (!sentences.isEmpty()) {
        sentences.add(speech.add(passage));
      } else if (isReply) {
        boolean agrees =
            exchanges
                .attitude(passage.first().comment())
                .filter(ReplyCue.AGREEMENT::equals)
                .isPresent();
        sentences.add(speech.reply(passage, agrees));
      } else {
        sentences.add(speech.say(passage));
      }
    }
    return sentences;
  }

  /// Symbols and control characters at the start are no text.
  private static boolean beginsLikeText(Quotes.Passage passage) {
    int first = passage.first().text().codePointAt(0);
    return Character.isLetterOrDigit(first) && first < FIRST_BEYOND_BMP
        || "¿¡(".indexOf(first) >= 0;
  }

  /// Near-copies are told once.
  private boolean isRepetition(Quotes.Passage passage) {
    var words = new HashSet<String>();
    passage.statements().forEach(said -> words.addAll(Words.set(said.text())));
    boolean isRepeated =
        words.size() >= MIN_COMPARED_WORDS
            && toldWords.stream().anyMatch(told -> Words.jaccard(told, words) >= NEAR_COPY);
    toldWords.add(words);
    return isRepeated;
  }
}
