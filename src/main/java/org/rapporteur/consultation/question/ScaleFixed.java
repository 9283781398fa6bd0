package org.rapporteur.consultation.question;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The consultation is open, so the question can neither get nor lose its scale.
public final class ScaleFixed extends Refusal {

  public ScaleFixed(int question) {
    super(Kind.CONFLICT, "question.scale-fixed", Map.of("question", question));
  }
}
