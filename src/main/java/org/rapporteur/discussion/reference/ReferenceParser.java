package org.rapporteur.discussion.reference;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.discussion.reference.Reference.ReferenceKind;

/// Finds references in HTML generated from Markdown: only in running text, not in links, code or
/// longer words.
public final class ReferenceParser {

  /// Further references of a text are ignored.
  public static final int MAX_REFERENCES = 50;

  /// The lookahead tests the first letter before the more expensive boundary checks, because these
  /// letters are rare.
  private static final Pattern REFERENCE_PATTERN =
      Pattern.compile(
          "(?=[CMQS¶])(?<![\\p{L}\\p{M}\\p{N}_/#&@.-])(?<!&#64;)"
              + "(?:C(?<comment>[1-9][0-9]{0,8})|M-(?<decision>[0-9]{4,8})"
              + "|Q(?<question>[1-9][0-9]{0,3})|¶[ \\u00a0\\u202f]?(?<paragraph>[1-9][0-9]{0,4})"
              + "|S-(?<submission>[1-9][0-9]{0,6}))"
              + "(?![\\p{L}\\p{M}\\p{N}_]|[-.][\\p{L}\\p{N}])");
  private static final Pattern TAG_PATTERN = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
  private static final Set<String> TAGS_WITHOUT_LINKS = Set.of("a", "code", "pre");

  private ReferenceParser() {}

  public static Set<Reference> findIn(String html) {
    var references = new LinkedHashSet<Reference>();
    replaceIn(
        html,
        (reference, matchedText) -> {
          if (references.size() < MAX_REFERENCES) {
            references.add(reference);
          }
          return Optional.empty();
        });
    return references;
  }

  /// Replaces each reference by the result for it and its written form. References without a result
  /// do not change.
  public static String replaceIn(
      String html, BiFunction<Reference, String, Optional<String>> replacement) {
    if (!mayContainReference(html)) {
      return html;
    }
    var replaced = new StringBuilder();
    var tags = TAG_PATTERN.matcher(html);
    int from = 0;
    int openTags = 0;
    while (tags.find()) {
      appendReplaced(replaced, html.substring(from, tags.start()), openTags == 0, replacement);
      replaced.append(tags.group());
      if (TAGS_WITHOUT_LINKS.contains(tags.group(2))) {
        openTags += tags.group(1).isEmpty() ? 1 : -1;
      }
      from = tags.end();
    }
    appendReplaced(replaced, html.substring(from), openTags == 0, replacement);
    return replaced.toString();
  }

  /// A fast check: a page checks all its comments, and most contain no reference.
  private static boolean mayContainReference(String html) {
    for (int i = 0; i < html.length() - 1; i++) {
      char next = html.charAt(i + 1);
      boolean isStart =
          switch (html.charAt(i)) {
            case 'C', 'Q' -> next >= '1' && next <= '9';
            case 'M', 'S' -> next == '-';
            case '¶' -> true;
            default -> false;
          };
      if (isStart) {
        return true;
      }
    }
    return false;
  }

  private static void appendReplaced(
      StringBuilder html,
      String text,
      boolean allowsReferences,
      BiFunction<Reference, String, Optional<String>> replacement) {
    if (!allowsReferences) {
      html.append(text);
      return;
    }
    var matches = REFERENCE_PATTERN.matcher(text);
    int from = 0;
    while (matches.find()) {
      html.append(text, from, matches.start());
      html.append(replacement.apply(parse(matches), matches.group()).orElse(matches.group()));
      from = matches.end();
    }
    html.append(text, from, text.length());
  }

  private static Reference parse(MatchResult match) {
    for (var kind : ReferenceKind.values()) {
      String number = match.group(kind.name().toLowerCase(Locale.ROOT));
      if (number != null) {
        return new Reference(kind, Integer.parseInt(number));
      }
    }
    throw new IllegalStateException(match.group());
  }
}
