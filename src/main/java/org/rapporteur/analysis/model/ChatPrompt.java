package org.rapporteur.analysis.model;

import java.util.List;
import org.rapporteur.analysis.statement.Statement;

/// A prompt of one task.
///
/// @param subject what the prompt is about, for people
/// @param input JSON with the material
/// @param statements all statements in the input
public record ChatPrompt(ModelTask task, String subject, String input, List<Statement> statements) {

  public ChatPrompt {
    statements = List.copyOf(statements);
  }
}
