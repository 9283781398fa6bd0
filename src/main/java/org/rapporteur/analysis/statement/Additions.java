package org.rapporteur.analysis.statement;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.campaign.Campaign;

/// What those who changed a campaign's text added to it: the sentences of their copies that are
/// none of the template's.
public final class Additions {

  private Additions() {}

  /// In the order of the comments.
  ///
  /// @param said the statements of a comment
  public static Stream<Statement> of(Campaign campaign, IntFunction<List<Statement>> said) {
    Set<String> template =
        said.apply(campaign.template()).stream().map(Statement::id).collect(Collectors.toSet());
    return campaign.changed().stream()
        .flatMap(comment -> said.apply(comment).stream())
        .filter(statement -> !template.contains(statement.standsAs()));
  }
}
