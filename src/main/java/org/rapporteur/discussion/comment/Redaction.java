package org.rapporteur.discussion.comment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Markdown;

/// Redacts passages of a text. Every passage gets the same mark, so its length reveals nothing and
/// needs no translation.
public final class Redaction {

  public static final String MARK = "\u2588\u2588\u2588\u2588\u2588";

  /// Adjacent redactions can merge marks into one longer run.
  private static final String MARKS = "\u2588+";

  private Redaction() {}

  /// Replaces each passage by the mark.
  ///
  /// @param passages ranges in code points, which may not overlap
  public static String redact(String text, List<TextSpan> passages) {
    int length = text.codePointCount(0, text.length());
    if (passages.isEmpty()) {
      throw new InvalidInput("redaction.passages", "passages");
    }
    var redacted = new StringBuilder();
    int position = 0;
    for (var passage :
        passages.stream().sorted(Comparator.comparingInt(TextSpan::start)).toList()) {
      if (passage.start() < position || passage.end() > length) {
        throw new InvalidInput("redaction.passages", "passages", Map.of("length", length));
      }
      redacted
          .append(text, charIndex(text, position), charIndex(text, passage.start()))
          .append(MARK);
      position = passage.end();
    }
    return redacted.append(text, charIndex(text, position), text.length()).toString();
  }

  /// Replaces the text of these quotations by the mark. Their links do not change.
  static String redactQuotations(String markdown, Set<CommentPassage> passages) {
    return Markdown.replaceLinkedQuotations(
        markdown,
        quotation ->
            CommentPassage.parseLink(quotation.link())
                .filter(passages::contains)
                .map(passage -> MARK));
  }

  public static boolean isRedacted(String text) {
    return text.contains(MARK);
  }

  /// True if `redacted` equals `original` except for the redacted passages.
  public static boolean isRedactionOf(String redacted, String original) {
    if (!isRedacted(redacted)) {
      return redacted.equals(original);
    }
    // The text between the marks must occur in the original in the same order.
    var fragments = List.of(redacted.split(MARKS, -1));
    String prefix = fragments.getFirst();
    String suffix = fragments.getLast();
    int end = original.length() - suffix.length();
    if (!original.startsWith(prefix) || !original.endsWith(suffix)) {
      return false;
    }
    int position = prefix.length();
    for (String fragment : fragments.subList(1, fragments.size() - 1)) {
      int index = original.indexOf(fragment, position);
      if (index < 0) {
        return false;
      }
      position = index + fragment.length();
    }
    return position <= end;
  }

  /// Finds the last of these revisions that redacts `original`. A later one that was rewritten does
  /// not match.
  ///
  /// @param revisions oldest first
  public static <T> Optional<T> findLastRedaction(
      List<T> revisions, Function<T, String> text, String original) {
    return revisions.reversed().stream()
        .filter(
            revision ->
                isRedacted(text.apply(revision)) && isRedactionOf(text.apply(revision), original))
        .findFirst();
  }

  private static int charIndex(String text, int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }
}
