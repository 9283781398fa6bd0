package org.rapporteur.discussion.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.shared.Markdown;

/// Finds quotations in Markdown and compares them with their sources. Spacing, punctuation around
/// words and list marks are ignored.
public final class Quotations {

  /// Further quotations of a text are ignored. A text of usual length contains fewer.
  public static final int MAX_QUOTATIONS = 20;

  private Quotations() {}

  /// Returns the quoted passages with their quoted texts.
  public static Map<CommentPassage, String> findIn(String markdown) {
    var quotedTexts = new LinkedHashMap<CommentPassage, String>();
    for (var block : Markdown.findLinkedQuotations(markdown)) {
      if (quotedTexts.size() < MAX_QUOTATIONS) {
        CommentPassage.parseLink(block.link())
            .ifPresent(passage -> quotedTexts.put(passage, block.text()));
      }
    }
    return quotedTexts;
  }

  /// Finds the passage that matches the selected text. A blank selection means the whole text.
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
