package org.rapporteur.response.challenge;

import java.util.Optional;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.SynthesisLinks;

/// Paths of challenges.
public final class ChallengeLinks {

  /// Prefix of the kinds of log entries.
  static final String KIND = "challenge-";

  static final String MADE = KIND + "made";

  private ChallengeLinks() {}

  public static String list(Slug consultation, int edition) {
    return ReportLinks.edition(consultation, edition) + "/challenges";
  }

  public static String challenge(Slug consultation, ChallengeDetails challenge) {
    return list(consultation, challenge.paragraph().edition()) + "#" + challenge.entry().label();
  }

  /// Returns the path of the challenge that was made or answered, or empty for other entries.
  public static Optional<String> forEntry(Slug consultation, LogEntry entry) {
    return Optional.ofNullable(entry.facts().get("edition"))
        .filter(edition -> entry.kind().startsWith(KIND))
        .map(edition -> list(consultation, Integer.parseInt(edition)))
        .map(list -> list + "#" + (entry.kind().equals(MADE) ? entry.label() : entry.subject()));
  }

  public static String form(Slug consultation, int edition, int paragraph) {
    return ReportLinks.edition(consultation, edition) + "/paragraphs/" + paragraph + "/challenge";
  }

  public static String answerForm(Slug consultation, ChallengeDetails challenge) {
    return list(consultation, challenge.paragraph().edition())
        + "/"
        + challenge.entry().number()
        + "/answer";
  }

  /// Returns the path of the paragraph on the synthesis desk.
  public static String desk(Slug consultation, ChallengeDetails challenge) {
    return SynthesisLinks.desk(consultation) + "?paragraph=" + challenge.paragraph().id();
  }
}
