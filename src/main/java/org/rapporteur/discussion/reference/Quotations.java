package org.rapporteur.discussion.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.shared.Markdown;

/// Finds quotations in Markdown and compares them with their sources. Spacing, punctuation around
/// words and list marks are ignored.
public final class Quotations {

  /// More than a text of usual length contains; further quotations are ignored.
  public static final int MAX_QUOTATIONS = 20;

  private Quotations() {}

  /// Quoted passages with their quoted texts.
  public static Map<CommentPassage, String> findIn(String markdown) {
    var quoted = new LinkedHashMap<CommentPassage, String>();
    for (var block : Markdown.findQuotations(markdown)) {
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
            range ->
                new CommentPassage(
                    comment,
                    revision,
                    plainText.codePointCount(0, range.start()),
                    plainText.codePointCount(0, range.end())));
  }

  public static boolean areEquivalent(String quotedText, String sourceText) {
    return new NormalizedText(quotedText).isEqualTo(new NormalizedText(sourceText));
  }

  public static boolean isContainedIn(String quotedText, String text) {
    return new NormalizedText(text).find(new NormalizedText(quotedText)).isPresent();
  }
}
