package org.rapporteur.analysis.stances;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.codebook.QuestionThemes;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.material.Material;

/// How contributors to a theme stand to a proposition, as two people coded it and where they
/// disagreed settled it. The theme is that of the draft it stands in, its label the one it had when
/// it was coded.
///
/// @param sample whether the units were drawn from those who addressed the theme, `population` many
public record CodedTheme(
    int number,
    int question,
    String theme,
    String label,
    String proposition,
    boolean sample,
    int population,
    Agreement agreement,
    List<Unit> units) {

  /// A contributor, with the stance and the comments in which it was read.
  public record Unit(int holder, String group, Stance stance, List<Integer> comments) {

    public Unit {
      comments = List.copyOf(comments);
    }
  }

  public CodedTheme {
    units = List.copyOf(units);
  }

  /// A theme that may be the one that was coded: its id, those of its parts, and its statements,
  /// which are asked for only where no id is the one.
  public record Place(String theme, Collection<String> ids, Supplier<Set<String>> statements) {}

  /// The themes of a run.
  public static List<Place> places(List<QuestionThemes> questions) {
    return questions.stream()
        .flatMap(question -> question.themes().stream())
        .map(
            theme ->
                new Place(
                    theme.id(),
                    theme.parts().stream().map(Theme.Part::id).toList(),
                    () ->
                        theme.members().stream()
                            .map(Theme.Member::statement)
                            .collect(Collectors.toSet())))
        .toList();
  }

  /// In which of the themes of a draft a coded one is found again: the one of its name, else the
  /// one that holds more than half of the statements that were in it.
  public static Optional<String> follow(String theme, Set<String> statements, List<Place> places) {
    return places.stream()
        .filter(place -> place.theme().equals(theme) || place.ids().contains(theme))
        .findFirst()
        .or(
            () ->
                places.stream()
                    .filter(place -> shared(place, statements) * 2 > statements.size())
                    .findFirst())
        .map(Place::theme);
  }

  private static int shared(Place place, Set<String> statements) {
    var shared = new HashSet<>(statements);
    shared.retainAll(place.statements().get());
    return shared.size();
  }

  public CodedTheme in(String other) {
    return new CodedTheme(
        number, question, other, label, proposition, sample, population, agreement, units);
  }

  /// Those of whom something may still be read.
  public Stream<Unit> readable(Material material) {
    return units.stream()
        .filter(unit -> unit.comments().stream().anyMatch(c -> material.comment(c).isPresent()));
  }
}
