package org.rapporteur.rendering.docx;

import java.util.Set;

/// Collects the text of elements as it reads with all tracked changes accepted.
final class EditedText {

  /// Deleted text, properties, and the second version of an object for old programs.
  private static final Set<String> SKIPPED = Set.of("del", "moveFrom", "pPr", "Fallback");

  private static final char NO_BREAK_HYPHEN = '\u2011';

  private final StringBuilder text = new StringBuilder();
  private int skipped;
  private boolean inProperties;
  private boolean inText;
  private boolean inPlaceholder;
  private boolean mergesWithNext;

  /// Returns false if the element does not count.
  boolean start(String element) {
    boolean isPlaceholder = inPlaceholder && element.equals("sdtContent");
    if (skipped > 0 || isPlaceholder || SKIPPED.contains(element)) {
      inProperties = skipped == 0 ? element.equals("pPr") : inProperties;
      mergesWithNext |= inProperties && (element.equals("del") || element.equals("moveFrom"));
      skipped++;
      return false;
    }
    switch (element) {
      case "t" -> inText = true;
      case "tab", "ptab" -> text.append(' ');
      case "br", "cr" -> text.append('\n');
      case "noBreakHyphen" -> text.append(NO_BREAK_HYPHEN);
      case "sdt" -> inPlaceholder = false;
      case "showingPlcHdr" -> inPlaceholder = true;
      default -> {}
    }
    return true;
  }

  boolean end(String element) {
    if (skipped > 0) {
      skipped--;
      return false;
    }
    switch (element) {
      case "t" -> inText = false;
      case "sdtContent" -> inPlaceholder = false;
      default -> {}
    }
    return true;
  }

  void text(String words) {
    if (inText && skipped == 0) {
      text.append(words);
    }
  }

  void append(char mark) {
    text.append(mark);
  }

  int length() {
    return text.length();
  }

  /// Returns the text from a position on and removes it.
  String take(int from) {
    String taken = text.substring(from);
    text.setLength(from);
    return taken;
  }

  /// Tests if the end of the paragraph is deleted, so that the next paragraph continues it.
  boolean takeMergesWithNext() {
    boolean merges = mergesWithNext;
    mergesWithNext = false;
    return merges;
  }
}
