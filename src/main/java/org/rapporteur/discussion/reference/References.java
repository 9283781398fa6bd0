package org.rapporteur.discussion.reference;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.discussion.reference.Reference.Kind;

/// Finds references in the HTML that Markdown gave: in running text alone, never inside links, code
/// or other words.
public final class References {

  /// More than anyone follows in one text; a longer list names nothing any more.
  public static final int MOST = 50;

  /// Few letters are one that a reference begins with: those alone are looked at from all sides.
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?=[CMQS¶])(?<![\\p{L}\\p{M}\\p{N}_/#&@.-])(?<!&#64;)"
              + "(?:C(?<comment>[1-9][0-9]{0,8})|M-(?<decision>[0-9]{4,8})"
              + "|Q(?<question>[1-9][0-9]{0,3})|¶[ \\u00a0\\u202f]?(?<paragraph>[1-9][0-9]{0,4})"
              + "|S-(?<submission>[1-9][0-9]{0,6}))"
              + "(?![\\p{L}\\p{M}\\p{N}_]|[-.][\\p{L}\\p{N}])");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
  private static final Set<String> CLOSED_TO_LINKS = Set.of("a", "code", "pre");

  private References() {}

  public static Set<Reference> in(String html) {
    var found = new LinkedHashSet<Reference>();
    replace(
        html,
        (reference, written) -> {
          if (found.size() < MOST) {
            found.add(reference);
          }
          return Optional.empty();
        });
    return found;
  }

  /// Each reference replaced by what is made of it and of how it is written; left where that is
  /// nothing.
  public static String replace(
      String html, BiFunction<Reference, String, Optional<String>> replacement) {
    var replaced = new StringBuilder(html.length() + 64);
    var tags = TAG.matcher(html);
    int from = 0;
    int closed = 0;
    while (tags.find()) {
      append(replaced, html.substring(from, tags.start()), closed == 0, replacement);
      replaced.append(tags.group());
      if (CLOSED_TO_LINKS.contains(tags.group(2))) {
        closed += tags.group(1).isEmpty() ? 1 : -1;
      }
      from = tags.end();
    }
    append(replaced, html.substring(from), closed == 0, replacement);
    return replaced.toString();
  }

  private static void append(
      StringBuilder html,
      String text,
      boolean open,
      BiFunction<Reference, String, Optional<String>> replacement) {
    if (!open) {
      html.append(text);
      return;
    }
    var tokens = TOKEN.matcher(text);
    int from = 0;
    while (tokens.find()) {
      html.append(text, from, tokens.start());
      html.append(replacement.apply(read(tokens), tokens.group()).orElse(tokens.group()));
      from = tokens.end();
    }
    html.append(text, from, text.length());
  }

  private static Reference read(MatchResult token) {
    for (var kind : Kind.values()) {
      String number = token.group(kind.name().toLowerCase(java.util.Locale.ROOT));
      if (number != null) {
        return new Reference(kind, Integer.parseInt(number));
      }
    }
    throw new IllegalStateException(token.group());
  }
}
