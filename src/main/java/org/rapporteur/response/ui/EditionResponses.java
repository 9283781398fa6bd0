package org.rapporteur.response.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.report.Edition;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.followup.FollowUpDetails;

/// The challenges and follow-ups to an edition as one viewer sees them.
///
/// @param deadline until when the edition can be challenged; null if it cannot
/// @param isSecretariat true if the viewer can answer, and add and withdraw follow-ups
public record EditionResponses(
    ConsultationDetails consultation,
    Edition edition,
    @Nullable Instant deadline,
    boolean canChallenge,
    boolean isSecretariat,
    List<Item> challenges,
    List<FollowUpDetails> followUps) {

  /// A challenge in the context of all editions.
  ///
  /// @param latestPath path of the paragraph in the latest edition, if that edition was published
  ///     after the challenge was accepted
  public record Item(ChallengeDetails challenge, Instant answerDue, @Nullable String latestPath) {

    /// True if the next edition may have to change the paragraph.
    public boolean mayNeedChange() {
      return challenge.isOpen() || challenge.isAccepted() && latestPath == null;
    }
  }

  public List<Item> challengesTo(int paragraph) {
    return challenges.stream()
        .filter(each -> each.challenge().paragraph().number() == paragraph)
        .toList();
  }

  public List<FollowUpDetails> followUpsTo(String paragraphId) {
    return followUps.stream().filter(each -> each.paragraph().id().equals(paragraphId)).toList();
  }

  public long countAnswered() {
    return challenges.stream().filter(each -> !each.challenge().isOpen()).count();
  }

  /// Counts the challenges that were accepted before the latest edition.
  public long countAcceptedBeforeLatest() {
    return challenges.stream().filter(each -> each.latestPath() != null).count();
  }

  public long countFollowUps() {
    return followUps.stream().filter(each -> !each.isWithdrawn()).count();
  }
}
