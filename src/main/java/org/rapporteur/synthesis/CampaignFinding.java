package org.rapporteur.synthesis;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.rapporteur.synthesis.engine.material.Prevalence;

/// Comments that are near-copies of one text, the one most like all others being the template.
public record CampaignFinding(
    int question,
    int template,
    List<Integer> comments,
    List<Integer> changed,
    int distinctTexts,
    @JsonUnwrapped Prevalence prevalence) {

  public CampaignFinding {
    comments = List.copyOf(comments);
    changed = List.copyOf(changed);
  }
}
