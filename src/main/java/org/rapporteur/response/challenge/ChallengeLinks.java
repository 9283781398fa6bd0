package org.rapporteur.response.challenge;

import java.util.Optional;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.SynthesisLinks;

/// Where challenges to an edition are, from the site's root.
public final class ChallengeLinks {

  /// How the kinds of their entries in the log begin.
  static final String KIND = "challenge-";

  static final String MADE = KIND + "made";

  private ChallengeLinks() {}

  public static String all(Slug consultation, int edition) {
    return ReportLinks.edition(consultation, edition) + "/challenges";
  }

  /// Among the others of its edition.
  public static String challenge(Slug consultation, ChallengeDetails challenge) {
    return all(consultation, challenge.edition()) + "#" + challenge.label();
  }

  /// Of the challenge that an entry of the log tells of, or its answer; empty where it tells of
  /// something else.
  public static Optional<String> entry(Slug consultation, LogEntry entry) {
    if (!entry.kind().startsWith(KIND)) {
      return Optional.empty();
    }
    String label = entry.kind().equals(MADE) ? entry.label() : entry.subject();
    return Optional.ofNullable(entry.facts().get("edition"))
        .map(edition -> all(consultation, Integer.parseInt(edition)) + "#" + label);
  }

  /// The form in which a paragraph is challenged.
  public static String form(Slug consultation, int edition, int paragraph) {
    return ReportLinks.edition(consultation, edition) + "/paragraphs/" + paragraph + "/challenge";
  }

  public static String answer(Slug consultation, ChallengeDetails challenge) {
    return all(consultation, challenge.edition()) + "/" + challenge.number() + "/answer";
  }

  /// The paragraph where the secretariat changes it, if the latest draft still has it.
  public static String desk(Slug consultation, ChallengeDetails challenge) {
    return SynthesisLinks.desk(consultation) + "?paragraph=" + challenge.paragraphId();
  }
}
