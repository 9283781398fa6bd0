package org.rapporteur.search.source;

import java.util.regex.Pattern;

/// Converts file names to searchable text: the whole name and each word in it.
final class FileNames {

  /// Characters at which the tokenizer does not split: "figures.odt" and "annual_report" are one
  /// token each.
  private static final Pattern WORD_SEPARATOR = Pattern.compile("[._]+");

  private FileNames() {}

  static String toSearchText(String name) {
    return name + "\n" + WORD_SEPARATOR.matcher(name).replaceAll(" ");
  }
}
