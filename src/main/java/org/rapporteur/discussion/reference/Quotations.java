package org.rapporteur.discussion.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.shared.Markdown;

/// Finds quotations in Markdown and compares them with their sources. Spacing, punctuation around
/// words and list marks are ignored.
public final class Quotations {

  /// More than a text of usual length contains.
  public static final int MAX_QUOTATIONS = 20;

  private Quotations() {}

  /// Quoted passages with their quoted texts.
  public static Map<CommentPassage, String> findIn(String markdown) {
    var quoted = new LinkedHashMap<CommentPassage, String>();
    for (var block : Markdown.quotations(markdown)) {
      if (quoted.size() < MAX_QUOTATIONS) {
        CommentPassage.parseLink(block.link())
            .ifPresent(passage -> quoted.put(passage, block.text()));
      }
    }
    return quoted;
  }

  /// The passage that matches the selected text; the whole text if nothing is selected.
  public static Optional<CommentPassage> locate(
      int comment, int revision, String plainText, String selected) {
    var normalizedSelection = new NormalizedText(selected.isBlank() ? plainText : selected);
    return new NormalizedText(plainText)
        .find(normalizedSelection)
        .map(
            span ->
                new CommentPassage(
                    comment,
                    revision,
                    plainText.codePointCount(0, span[0]),
                    plainText.codePointCount(0, span[1])));
  }

  public static boolean areEquivalent(String first, String second) {
    return new NormalizedText(first).isSameAs(new NormalizedText(second));
  }

  public static boolean isContainedIn(String quotedText, String text) {
    return new NormalizedText(text).find(new NormalizedText(quotedText)).isPresent();
  }
}
