package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.vocabulary.Vocabulary;

/// Builds the codebook of each question: themes, and under each theme the points that contributors
/// made, with the statements that make them.
public final class CodebookBuilder {

  private CodebookBuilder() {}

  /// Progress counts statements.
  ///
  /// @param kept themes and points that people decided on
  /// @param vocabulary terms of the institution, if it gave some
  public static List<QuestionThemes> build(
      Material material,
      List<Statement> statements,
      TextFeatures features,
      List<KeptTheme> kept,
      @Nullable Vocabulary vocabulary,
      Progress progress) {
    var sources =
        new QuestionCodebook.Sources(
            new Threads(material.contributions()),
            features,
            vocabulary,
            material.facts().language());
    Map<Integer, List<Statement>> byQuestion =
        statements.stream()
            .collect(Collectors.groupingBy(Statement::question, HashMap::new, Collectors.toList()));
    var found = new ArrayList<QuestionThemes>();
    int done = 0;
    for (var question : material.questions()) {
      var own = byQuestion.getOrDefault(question.number(), List.of());
      var decisions =
          new CodebookDecisions(
              kept.stream().filter(theme -> theme.question() == question.number()).toList());
      int before = done;
      var codebook =
          new QuestionCodebook(
              question.number(),
              own,
              decisions,
              sources,
              (at, of) -> progress.reached(before + at, statements.size()));
      found.add(codebook.build());
      done += own.size();
      progress.reached(done, statements.size());
    }
    return found;
  }
}
