package org.rapporteur.analysis.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.language.TextSpan;

/// Comments on one question that are near-copies of one text. The template is the copy most like
/// all others; the changed ones differ from it in words. Sizes are given by holders, because a
/// campaign is people.
///
/// @param distinctTexts by their words
/// @param sources whom the template names as those it comes from, as it does
/// @param elsewhere the templates of campaigns on other questions with the same text
public record Campaign(
    int question,
    int template,
    List<Integer> comments,
    List<Integer> changed,
    int distinctTexts,
    Prevalence prevalence,
    Variation variation,
    List<TextSpan> sources,
    List<Integer> elsewhere) {

  public Campaign {
    comments = List.copyOf(comments);
    changed = List.copyOf(changed);
    sources = List.copyOf(sources);
    elsewhere = List.copyOf(elsewhere);
  }

  /// Returns the template of each comment that belongs to a campaign.
  public static Map<Integer, Integer> templates(List<Campaign> campaigns) {
    var templates = new HashMap<Integer, Integer>();
    for (var campaign : campaigns) {
      campaign.comments().forEach(member -> templates.put(member, campaign.template()));
    }
    return templates;
  }

  /// Whether every wording was compared with the template.
  public boolean areAllCompared() {
    return variation.texts() >= distinctTexts - 1;
  }

  Campaign sentElsewhere(List<Integer> templates) {
    return new Campaign(
        question,
        template,
        comments,
        changed,
        distinctTexts,
        prevalence,
        variation,
        sources,
        templates);
  }
}
