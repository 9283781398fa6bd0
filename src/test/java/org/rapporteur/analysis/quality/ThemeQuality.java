package org.rapporteur.analysis.quality;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.CodebookBuilder;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.quality.CodedConsultation.CodedStatement;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReader;

/// Compares the themes of the engine with those of a person, by pairs of coded statements.
public final class ThemeQuality {

  private ThemeQuality() {}

  /// @param withReplies false if the threads are hidden from the engine
  /// @param features compares statements; gets those of the consultation
  public static PairScores compare(
      CodedConsultation coded,
      boolean withReplies,
      Function<List<Statement>, TextFeatures> features) {
    Material material = withReplies ? coded.material() : withoutReplies(coded.material());
    var statements =
        StatementReader.read(material, List.of(), Memory.NONE, Progress.SILENT).statements();
    Map<String, String> themeOf = new HashMap<>();
    for (var question :
        CodebookBuilder.build(
            material, statements, features.apply(statements), List.of(), null, Progress.SILENT)) {
      for (var theme : question.themes()) {
        theme
            .members()
            .forEach(member -> themeOf.put(question.question() + member.statement(), theme.id()));
      }
    }
    List<CodedStatement> compared =
        coded.statements().stream().filter(statement -> !statement.points().isEmpty()).toList();
    String[] themes = new String[compared.size()];
    for (int i = 0; i < themes.length; i++) {
      Statement found = statementAt(compared.get(i), statements);
      themes[i] =
          found == null
              ? "none " + i
              : themeOf.getOrDefault(found.question() + found.id(), "none " + i);
    }
    long hits = 0;
    long falseAlarms = 0;
    long misses = 0;
    for (int i = 0; i < themes.length; i++) {
      for (int j = 0; j < i; j++) {
        boolean expected =
            !Collections.disjoint(compared.get(i).themes(), compared.get(j).themes());
        boolean isTogether = themes[i].equals(themes[j]);
        hits += expected && isTogether ? 1 : 0;
        falseAlarms += isTogether && !expected ? 1 : 0;
        misses += expected && !isTogether ? 1 : 0;
      }
    }
    return PairScores.fromCounts(hits, falseAlarms, misses);
  }

  /// Returns the statement of the engine that has most of a coded statement.
  static @Nullable Statement statementAt(CodedStatement coded, List<Statement> statements) {
    Statement best = null;
    int most = 0;
    for (Statement statement : statements) {
      if (statement.comment() == coded.comment()) {
        int common =
            Math.min(statement.span().end(), coded.span().end())
                - Math.max(statement.span().start(), coded.span().start());
        if (common > most) {
          most = common;
          best = statement;
        }
      }
    }
    return best;
  }

  private static Material withoutReplies(Material material) {
    return new Material(
        material.facts(),
        material.questions(),
        material.comments().stream()
            .map(
                comment ->
                    new SourceComment(
                        comment.number(),
                        comment.revision(),
                        comment.question(),
                        null,
                        comment.plainText(),
                        comment.language(),
                        comment.contributor(),
                        comment.receipt()))
            .toList(),
        material.positions());
  }
}
