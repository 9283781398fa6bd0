package org.rapporteur.analysis.positions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the positions on one question show. Agreed and disagreed comments have the same majority in
/// every group that took enough positions; divided ones split the contributors whatever their
/// group.
///
/// @param differences those that the text tells of, the surest first
/// @param further the differences beyond these, the surest first
public record PositionFindings(
    int question,
    List<CommentPositions> all,
    List<CommentPositions> agreed,
    List<CommentPositions> disagreed,
    List<GroupDifference> differences,
    List<GroupDifference> further,
    List<CommentPositions> divided,
    List<Dissent> dissents,
    List<Distinctive> distinctive) {

  public PositionFindings {
    all = List.copyOf(all);
    agreed = List.copyOf(agreed);
    disagreed = List.copyOf(disagreed);
    differences = List.copyOf(differences);
    further = List.copyOf(further);
    divided = List.copyOf(divided);
    dissents = List.copyOf(dissents);
    distinctive = List.copyOf(distinctive);
  }

  /// The comments on which groups differ, told or not.
  public Set<Integer> differing() {
    return Stream.concat(differences.stream(), further.stream())
        .map(difference -> difference.on().comment())
        .collect(Collectors.toSet());
  }

  /// The comments that a paragraph of their own is written about, the agreed ones first.
  public Set<Integer> shown() {
    var shown = new LinkedHashSet<Integer>();
    agreed.forEach(on -> shown.add(on.comment()));
    disagreed.forEach(on -> shown.add(on.comment()));
    differences.forEach(difference -> shown.add(difference.on().comment()));
    dissents.forEach(dissent -> shown.add(dissent.on().comment()));
    divided.forEach(on -> shown.add(on.comment()));
    return shown;
  }
}
