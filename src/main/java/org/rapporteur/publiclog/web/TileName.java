package org.rapporteur.publiclog.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.publiclog.LogTiles;

/// Which tile of a level, and how many of its hashes: `x001/x234/067` is tile 1,234,067, with
/// `.p/8` its first eight.
record TileName(int index, int width) {

  /// Groups of three digits; none but the only one may be all zeros in front. Three groups are more
  /// tiles than a log of 2^31 entries has.
  private static final Pattern FORM =
      Pattern.compile(
          "/((?:x(?!000)[0-9]{3}/(?:x[0-9]{3}/)?)?[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  /// The last tile that a log of 2^31 - 1 entries has.
  private static final int LAST_INDEX = Integer.MAX_VALUE / LogTiles.WIDTH;

  static Optional<TileName> of(String path) {
    var found = FORM.matcher(path);
    if (!found.matches()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(found.group(1).replaceAll("[x/]", ""));
    int width = found.group(2) == null ? LogTiles.WIDTH : Integer.parseInt(found.group(2));
    boolean partial = found.group(2) != null;
    if (index > LAST_INDEX || partial && width >= LogTiles.WIDTH) {
      return Optional.empty();
    }
    return Optional.of(new TileName(index, width));
  }
}
