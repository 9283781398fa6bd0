package org.rapporteur.publiclog.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.publiclog.LogTileService;

/// The path of a tile within its level: `x001/x234/067` is tile 1,234,067, and `.p/8` means its
/// first eight hashes.
record TilePath(int index, int width) {

  /// Groups of three digits without leading zero groups. Three groups cover a log of 2^31 entries.
  private static final Pattern PATTERN =
      Pattern.compile(
          "/((?:x(?!000)[0-9]{3}/(?:x[0-9]{3}/)?)?[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  /// The last tile of a log of 2^31 - 1 entries.
  private static final int MAX_INDEX = Integer.MAX_VALUE / LogTileService.TILE_WIDTH;

  static Optional<TilePath> parse(String path) {
    var matcher = PATTERN.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(matcher.group(1).replaceAll("[x/]", ""));
    boolean isPartial = matcher.group(2) != null;
    int width = isPartial ? Integer.parseInt(matcher.group(2)) : LogTileService.TILE_WIDTH;
    if (index > MAX_INDEX || isPartial && width >= LogTileService.TILE_WIDTH) {
      return Optional.empty();
    }
    return Optional.of(new TilePath(index, width));
  }
}
