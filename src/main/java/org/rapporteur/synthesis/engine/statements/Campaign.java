package org.rapporteur.synthesis.engine.statements;

import java.util.List;
import org.rapporteur.synthesis.engine.material.Prevalence;

/// Comments on one question that are near-copies of one text. The template is the copy most like
/// all others; the changed ones differ from it in words. Sizes are given by holders, because a
/// campaign is people.
public record Campaign(
    int question,
    int template,
    List<Integer> comments,
    List<Integer> changed,
    int distinctTexts,
    Prevalence prevalence) {

  public Campaign {
    comments = List.copyOf(comments);
    changed = List.copyOf(changed);
  }
}
