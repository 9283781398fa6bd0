package org.rapporteur.report.challenge;

import org.rapporteur.report.ReportLinks;
import org.rapporteur.shared.Slug;

/// Where challenges to an edition are, from the site's root.
public final class ChallengeLinks {

  private ChallengeLinks() {}

  public static String all(Slug consultation, int edition) {
    return ReportLinks.edition(consultation, edition) + "/challenges";
  }

  /// Among the others of its edition.
  public static String challenge(Slug consultation, ChallengeDetails challenge) {
    return all(consultation, challenge.edition()) + "#" + challenge.label();
  }

  /// The form in which a paragraph is challenged.
  public static String form(Slug consultation, int edition, int paragraph) {
    return ReportLinks.edition(consultation, edition) + "/paragraphs/" + paragraph + "/challenge";
  }

  public static String answer(Slug consultation, ChallengeDetails challenge) {
    return all(consultation, challenge.edition()) + "/" + challenge.number() + "/answer";
  }
}
