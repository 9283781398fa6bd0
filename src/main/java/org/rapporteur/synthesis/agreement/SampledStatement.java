package org.rapporteur.synthesis.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement with the codes of the model and the code of a person.
///
/// @param model its codes; only [PointCode#NONE] if it found no point
/// @param person null if nobody has coded the statement
public record SampledStatement(
    int question,
    int comment,
    int revision,
    String text,
    List<PointCode> model,
    @Nullable PointCode person) {

  public SampledStatement {
    model = List.copyOf(model);
  }

  SampledStatement coded(PointCode code) {
    return new SampledStatement(question, comment, revision, text, model, code);
  }

  /// Returns the model's code that is compared with the person's: the same one if there is one,
  /// else its first.
  PointCode compared() {
    return person != null && model.contains(person) ? person : model.getFirst();
  }
}
