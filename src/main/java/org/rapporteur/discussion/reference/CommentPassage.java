package org.rapporteur.discussion.reference;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;

/// A passage of a comment: the revision, and a range in code points of its plain text. A quotation
/// is a block quotation that ends with a link to the passage.
public record CommentPassage(int comment, int revision, int start, int end) {

  /// Part of each link to a quoted passage. A text without it contains no quotation of a comment.
  public static final String LINK_MARK = "#quoted-";

  private static final Pattern LINK_PATTERN =
      Pattern.compile(
          "/consultations/[^/]{1,200}/comments/([1-9][0-9]{0,8})#quoted-([1-9][0-9]{0,8})-([0-9]{1,9})-([0-9]{1,9})");

  public static Optional<CommentPassage> parseLink(String link) {
    var match = LINK_PATTERN.matcher(link);
    return match.matches()
        ? Optional.of(
            new CommentPassage(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3)),
                Integer.parseInt(match.group(4))))
        : Optional.empty();
  }

  public String toLink(Slug consultation) {
    return CommentLinks.comment(consultation, comment)
        + LINK_MARK
        + "%d-%d-%d".formatted(revision, start, end);
  }

  /// Returns the text of the passage; empty if the range is outside the text.
  public Optional<String> extractFrom(String plainText) {
    int length = plainText.codePointCount(0, plainText.length());
    return start < end && end <= length
        ? Optional.of(
            plainText.substring(
                plainText.offsetByCodePoints(0, start), plainText.offsetByCodePoints(0, end)))
        : Optional.empty();
  }

  /// Returns a block quotation of the text that ends with a link to this passage.
  public String toMarkdown(Slug consultation, String quotedText) {
    var quoted = new StringBuilder();
    for (String line : Markdown.escape(quotedText).split("\n", -1)) {
      quoted.append(line.isBlank() ? ">" : "> " + line).append('\n');
    }
    return quoted
        .append(">\n> [")
        .append(CommentLinks.reference(comment))
        .append("](")
        .append(toLink(consultation))
        .append(")\n")
        .toString();
  }
}
