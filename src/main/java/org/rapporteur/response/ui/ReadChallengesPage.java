package org.rapporteur.response.ui;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.report.Edition;
import org.rapporteur.shared.LanguageTag;

/// Everything that stands on the page of all challenges to an edition, as its template reads it.
public record ReadChallengesPage(
    LanguageTag language, ReadChallenges challenges, List<Challenged> paragraphs) {

  /// A paragraph that was challenged: its drawn HTML, and the heading that stands above it where it
  /// is the first challenged one there.
  public record Challenged(int number, String heading, String html, List<ReadChallenge> made) {

    /// None of them waits for its answer.
    public boolean isAnswered() {
      return made.stream().allMatch(ReadChallenge::isAnswered);
    }
  }

  public ReadChallengesPage {
    paragraphs = List.copyOf(paragraphs);
  }

  public ConsultationDetails consultation() {
    return challenges.consultation();
  }

  public Edition edition() {
    return challenges.edition();
  }
}
