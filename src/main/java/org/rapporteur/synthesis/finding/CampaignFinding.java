package org.rapporteur.synthesis.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.rapporteur.analysis.campaign.Variation;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.language.TextSpan;

/// Comments that are near-copies of one text, the one most like all others being the template. Of
/// their words it holds the places alone, so that nothing must be taken out of it when words go.
///
/// @param revision of the template, in which its variable parts and sources stand
/// @param sources whom the template names as those it comes from
/// @param elsewhere the templates of the same text on other questions
/// @param additions what the changed copies say that the template does not
public record CampaignFinding(
    int question,
    int template,
    int revision,
    List<Integer> comments,
    List<Integer> changed,
    int distinctTexts,
    @JsonUnwrapped Prevalence prevalence,
    Variation variation,
    List<TextSpan> sources,
    List<Integer> elsewhere,
    Additions additions) {

  /// The first so many additions of all, those by most holders first.
  public record Additions(int all, List<Addition> first) {

    public Additions {
      first = List.copyOf(first);
    }
  }

  /// A sentence in a changed copy, with how many holders added the same.
  public record Addition(int comment, int revision, TextSpan span, int holders) {}

  public CampaignFinding {
    comments = List.copyOf(comments);
    changed = List.copyOf(changed);
    sources = List.copyOf(sources);
    elsewhere = List.copyOf(elsewhere);
  }
}
