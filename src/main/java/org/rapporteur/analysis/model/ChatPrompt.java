package org.rapporteur.analysis.model;

import java.util.List;
import org.rapporteur.analysis.statement.Statement;

/// A prompt of one task.
///
/// @param subject what the prompt is about, for people
/// @param input JSON with the material
/// @param sources all words of comments in the input
public record ChatPrompt(ModelTask task, String subject, String input, List<Source> sources) {

  public ChatPrompt {
    sources = List.copyOf(sources);
  }

  /// Words of a revision of a comment.
  public record Source(int comment, int revision, String text) {}

  /// Creates a prompt about statements.
  static ChatPrompt about(
      ModelTask task, String subject, String input, List<Statement> statements) {
    return new ChatPrompt(
        task,
        subject,
        input,
        statements.stream()
            .map(
                statement ->
                    new Source(statement.comment(), statement.revision(), statement.text()))
            .toList());
  }
}
