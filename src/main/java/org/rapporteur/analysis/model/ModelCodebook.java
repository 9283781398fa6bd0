package org.rapporteur.analysis.model;

import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.codebook.Theme;

/// Themes and points of one question.
record ModelCodebook(List<Heading> themes) {

  /// @param id of the theme; empty if the model proposed it
  record Heading(String id, String text, List<Point> points) {

    Heading {
      points = List.copyOf(points);
    }
  }

  /// One claim that can be agreed with or denied.
  ///
  /// @param id of the point; empty if the model proposed it
  /// @param counts which statements make the point
  record Point(String id, String text, String counts) {}

  ModelCodebook {
    themes = List.copyOf(themes);
  }

  /// Takes over the codebook that the engine built on the decisions of people.
  static ModelCodebook fromThemes(List<Theme> themes) {
    return new ModelCodebook(
        themes.stream()
            .map(
                theme ->
                    new Heading(
                        theme.id(),
                        theme.label(),
                        theme.parts().stream()
                            .map(part -> new Point(part.id(), part.label(), ""))
                            .toList()))
            .toList());
  }

  /// Returns the point with a number such as "2.1": the first point of the second theme.
  Optional<Point> find(String number) {
    for (int theme = 0; theme < themes.size(); theme++) {
      for (int point = 0; point < themes.get(theme).points().size(); point++) {
        if (number(theme, point).equals(number)) {
          return Optional.of(themes.get(theme).points().get(point));
        }
      }
    }
    return Optional.empty();
  }

  static String number(int theme, int point) {
    return (theme + 1) + "." + (point + 1);
  }
}
