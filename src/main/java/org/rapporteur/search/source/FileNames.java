package org.rapporteur.search.source;

import java.util.regex.Pattern;

/// Searchable form of file names: the whole name and each word in it.
final class FileNames {

  /// The tokenizer does not split at these: "figures.odt" and "annual_report" are each one token.
  private static final Pattern WORD_SEPARATOR = Pattern.compile("[._]+");

  private FileNames() {}

  static String toSearchText(String name) {
    return name + "\n" + WORD_SEPARATOR.matcher(name).replaceAll(" ");
  }
}
