package org.rapporteur.discussion.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.shared.Markdown;

/// Compares what is quoted with what was said. What stands between words does not count, and
/// neither do the marks of a list.
public final class Quotations {

  /// More than a text of the usual length holds.
  public static final int MOST = 20;

  private Quotations() {}

  /// The passages that a text quotes, with the words that it quotes.
  public static Map<Passage, String> in(String markdown) {
    var quoted = new LinkedHashMap<Passage, String>();
    for (var block : Markdown.quotations(markdown)) {
      if (quoted.size() < MOST) {
        Passage.of(block.link()).ifPresent(passage -> quoted.put(passage, block.text()));
      }
    }
    return quoted;
  }

  /// The passage that says what was selected; of nothing, all of the text.
  public static Optional<Passage> passage(
      int comment, int revision, String plain, String selected) {
    var words = new SpokenWords(selected.isBlank() ? plain : selected);
    return new SpokenWords(plain)
        .find(words)
        .map(
            span ->
                new Passage(
                    comment,
                    revision,
                    plain.codePointCount(0, span[0]),
                    plain.codePointCount(0, span[1])));
  }

  public static boolean saySame(String one, String other) {
    return new SpokenWords(one).isSameAs(new SpokenWords(other));
  }

  public static boolean isIn(String words, String text) {
    return new SpokenWords(text).find(new SpokenWords(words)).isPresent();
  }
}
