package org.rapporteur.discussion.reference;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;

/// A passage of a comment: of which revision, and its span in code points of that revision's plain
/// text. In a text that quotes it, it stands as a block quotation that ends with a link to it.
public record Passage(int comment, int revision, int from, int to) {

  private static final Pattern LINK =
      Pattern.compile(
          "/consultations/[^/]{1,200}/comments/([1-9][0-9]{0,8})#quoted-([1-9][0-9]{0,8})-([0-9]{1,9})-([0-9]{1,9})");

  /// What its link leads to.
  public static Optional<Passage> of(String link) {
    var match = LINK.matcher(link);
    return match.matches()
        ? Optional.of(
            new Passage(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3)),
                Integer.parseInt(match.group(4))))
        : Optional.empty();
  }

  public String link(Slug consultation) {
    return CommentLinks.comment(consultation, comment)
        + "#quoted-%d-%d-%d".formatted(revision, from, to);
  }

  /// The words of the passage; empty where the text has no such span.
  public Optional<String> in(String plain) {
    int length = plain.codePointCount(0, plain.length());
    return from < to && to <= length
        ? Optional.of(
            plain.substring(plain.offsetByCodePoints(0, from), plain.offsetByCodePoints(0, to)))
        : Optional.empty();
  }

  /// The quotation as Markdown.
  public String markdown(Slug consultation, String words) {
    var quoted = new StringBuilder();
    for (String line : Markdown.escape(words).split("\n", -1)) {
      quoted.append(line.isBlank() ? ">" : "> " + line).append('\n');
    }
    return quoted
        .append(">\n> [")
        .append(CommentLinks.reference(comment))
        .append("](")
        .append(link(consultation))
        .append(")\n")
        .toString();
  }
}
