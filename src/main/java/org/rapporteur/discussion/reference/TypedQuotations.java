package org.rapporteur.discussion.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;

/// Converts quotations between their stored and their typed form. A stored quotation ends with a
/// link to the quoted passage, a typed one with a plain reference: `> C13`.
public final class TypedQuotations {

  private static final Pattern LINK_LINE =
      Pattern.compile("(?m)^> ?\\[(C[1-9][0-9]{0,8})]\\(([^()\\s]+)\\)[ \\t]*$");
  private static final Pattern REFERENCE_LINE = Pattern.compile("> ?C([1-9][0-9]{0,8})\\s*");
  private static final Pattern QUOTE_MARK = Pattern.compile("^> ?");

  private TypedQuotations() {}

  /// Replaces the link of each quotation by a plain reference.
  public static String removeLinks(String markdown) {
    return LINK_LINE
        .matcher(markdown)
        .replaceAll(
            match ->
                CommentPassage.parseLink(match.group(2)).isPresent()
                    ? "> " + match.group(1)
                    : Matcher.quoteReplacement(match.group()));
  }

  /// Links each quotation to its passage. A quotation without a passage still has the plain
  /// reference.
  ///
  /// @param findPassage finds a quoted text in the comment with a number
  public static String addLinks(
      String markdown,
      Slug consultation,
      BiFunction<Integer, String, Optional<CommentPassage>> findPassage) {
    var linkedLines = new ArrayList<String>();
    var quotation = new ArrayList<String>();
    for (String line : markdown.split("\n", -1)) {
      if (line.startsWith(">")) {
        quotation.add(line);
      } else {
        linkedLines.addAll(addLink(quotation, consultation, findPassage));
        quotation.clear();
        linkedLines.add(line);
      }
    }
    linkedLines.addAll(addLink(quotation, consultation, findPassage));
    return String.join("\n", linkedLines);
  }

  private static List<String> addLink(
      List<String> quotation,
      Slug consultation,
      BiFunction<Integer, String, Optional<CommentPassage>> findPassage) {
    if (quotation.isEmpty()) {
      return quotation;
    }
    var reference = REFERENCE_LINE.matcher(quotation.getLast());
    var quotedLines = quotation.subList(0, quotation.size() - 1);
    String quotedText = toPlainText(quotedLines);
    if (!reference.matches() || quotedText.isEmpty()) {
      return quotation;
    }
    return findPassage
        .apply(Integer.parseInt(reference.group(1)), quotedText)
        .map(passage -> withLink(quotedLines, passage, consultation))
        .orElse(quotation);
  }

  private static List<String> withLink(
      List<String> quotedLines, CommentPassage passage, Slug consultation) {
    var lines = new ArrayList<>(quotedLines);
    if (!lines.getLast().strip().equals(">")) {
      // The link must be a paragraph of its own.
      lines.add(">");
    }
    String reference = CommentLinks.reference(passage.comment());
    lines.add("> [" + reference + "](" + passage.toLink(consultation) + ")");
    return lines;
  }

  private static String toPlainText(List<String> quotedLines) {
    return Markdown.toPlainText(
        quotedLines.stream()
            .map(line -> QUOTE_MARK.matcher(line).replaceFirst(""))
            .collect(Collectors.joining("\n")));
  }
}
