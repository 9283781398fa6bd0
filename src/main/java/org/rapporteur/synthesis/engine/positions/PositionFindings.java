package org.rapporteur.synthesis.engine.positions;

import java.util.List;

/// What the positions on one question show. Agreed and disagreed comments have the same majority in
// every group that
/// took enough positions; divided ones split the contributors whatever their group.
public record PositionFindings(
    int question,
    List<CommentPositions> all,
    List<CommentPositions> agreed,
    List<CommentPositions> disagreed,
    List<GroupDifference> differences,
    List<CommentPositions> divided,
    List<Dissent> dissents,
    List<Distinctive> distinctive) {

  public PositionFindings {
    all = List.copyOf(all);
    agreed = List.copyOf(agreed);
    disagreed = List.copyOf(disagreed);
    differences = List.copyOf(differences);
    divided = List.copyOf(divided);
    dissents = List.copyOf(dissents);
    distinctive = List.copyOf(distinctive);
  }
}
