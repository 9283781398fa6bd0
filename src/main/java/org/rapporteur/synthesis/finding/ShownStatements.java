package org.rapporteur.synthesis.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.synthesis.finding.ThemeRows.Place;

/// Where statements stand, as one line: `0f3a…:12r1@40-95` is the one that comment 12 says in its
/// first revision from its 41st character on.
final class ShownStatements {

  private static final Pattern PLACE = Pattern.compile("([^: ]+):(\\d+)r(\\d+)@(\\d+)-(\\d+)");

  private ShownStatements() {}

  static String written(List<Place> places) {
    return places.stream().map(ShownStatements::written).collect(Collectors.joining(" "));
  }

  private static String written(Place place) {
    return place.statement()
        + ':'
        + place.comment()
        + 'r'
        + place.revision()
        + '@'
        + place.start()
        + '-'
        + place.end();
  }

  static List<Place> read(String line) {
    var places = new ArrayList<Place>();
    var found = PLACE.matcher(line);
    while (found.find()) {
      places.add(
          new Place(
              found.group(1),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3)),
              Integer.parseInt(found.group(4)),
              Integer.parseInt(found.group(5))));
    }
    return places;
  }
}
