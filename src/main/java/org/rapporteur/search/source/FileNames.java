package org.rapporteur.search.source;

import java.util.regex.Pattern;

/// How files are found by their names: as a whole, and by each word in it.
final class FileNames {

  /// Between these the index sees no words: "figures.odt" is one, and so is "annual_report".
  private static final Pattern JOINED = Pattern.compile("[._]+");

  private FileNames() {}

  static String words(String name) {
    return name + "\n" + JOINED.matcher(name).replaceAll(" ");
  }
}
