package org.rapporteur.synthesis.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rapporteur.shared.InvalidInput;

/// The mark of a citation in a text: comments in brackets, such as `[C4]` or `[C4, C7–C9]`.
public final class CitationMark {

  private static final String COMMENT = "[Cc]\\d{1,9}";

  /// Two comments can be separated by a dash, a comma of any script, or a space.
  static final String PATTERN = "\\[\\s*%1$s(?:[\\s,;،؛、，‐–—-]+%1$s)*\\s*\\]".formatted(COMMENT);

  private static final Pattern PART = Pattern.compile("([^Cc\\d]*)[Cc](\\d{1,9})");

  private static final int MAX_COMMENTS = 100_000;

  /// Two neighbours are shorter as a list than as a range.
  private static final int MIN_RANGE = 3;

  private CitationMark() {}

  /// The form of a mark in a text.
  public static Pattern pattern() {
    return Pattern.compile(PATTERN);
  }

  /// Prints the mark of comments; no mark for none.
  public static String print(Collection<Integer> comments) {
    var parts = new ArrayList<String>();
    var numbers = new ArrayList<>(new TreeSet<>(comments));
    int from = 0;
    while (from < numbers.size()) {
      int to = from;
      while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
        to++;
      }
      if (to - from + 1 >= MIN_RANGE) {
        parts.add("C" + numbers.get(from) + "–C" + numbers.get(to));
      } else {
        numbers.subList(from, to + 1).forEach(number -> parts.add("C" + number));
      }
      from = to + 1;
    }
    return parts.isEmpty() ? "" : "[" + String.join(", ", parts) + "]";
  }

  /// Reads the comments of a mark. Refuses a range that is empty or too long.
  static SortedSet<Integer> parse(String mark) {
    var comments = new TreeSet<Integer>();
    var parts = PART.matcher(mark);
    int last = 0;
    while (parts.find()) {
      int number = Integer.parseInt(parts.group(2));
      int first = isRange(parts.group(1)) ? last + 1 : number;
      if (first > number + 1 || number - first + comments.size() >= MAX_COMMENTS) {
        throw new InvalidInput("citation.range", "text");
      }
      for (int comment = first; comment <= number; comment++) {
        comments.add(comment);
      }
      last = number;
    }
    return comments;
  }

  private static boolean isRange(String separator) {
    return separator.codePoints().anyMatch(c -> "‐–—-".indexOf(c) >= 0);
  }
}
