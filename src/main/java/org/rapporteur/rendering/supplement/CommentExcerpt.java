package org.rapporteur.rendering.supplement;

import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.text.TextMatcher;
import org.rapporteur.rendering.text.TextRemoval;

/// Text of a comment in the supplement.
///
/// @param text absent after its removal
/// @param truncated if the comment continues after the excerpt
public record CommentExcerpt(
    int comment,
    int revision,
    @Nullable String text,
    boolean truncated,
    @Nullable TextRemoval removal) {

  /// Creates an excerpt of at most `maxLength` code points.
  public static CommentExcerpt ofLength(int comment, int revision, String text, int maxLength) {
    boolean truncated = text.codePointCount(0, text.length()) > maxLength;
    String excerpt = truncated ? text.substring(0, text.offsetByCodePoints(0, maxLength)) : text;
    return new CommentExcerpt(comment, revision, excerpt, truncated, null);
  }

  boolean matches(TextMatcher matcher) {
    return text != null && matcher.matches(comment, revision, text);
  }

  CommentExcerpt without(TextMatcher matcher, TextRemoval removal) {
    return matches(matcher) ? new CommentExcerpt(comment, revision, null, false, removal) : this;
  }
}
