package org.rapporteur.identity.delegation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.shared.Slug;

/// A delegation with its speakers, as its page shows it.
public record DelegationProfile(
    DelegationId id,
    Slug slug,
    String name,
    Affiliation affiliation,
    DelegationState state,
    Correspondence correspondence,
    List<SpeakerDetails> speakers) {

  /// The request with the secretariat's answer. Only the secretariat and the speakers may see the
  /// texts; for others, they are empty.
  ///
  /// @param answeredAt null while there is no answer
  public record Correspondence(
      Instant requestedAt, String statement, @Nullable Instant answeredAt, String answer) {

    private Correspondence withoutTexts() {
      return new Correspondence(requestedAt, "", answeredAt, "");
    }
  }

  public boolean isHeadedBy(@Nullable PersonId person) {
    return speakers.stream()
        .anyMatch(
            speaker -> speaker.isActive() && speaker.isHead() && speaker.person().equals(person));
  }

  public boolean hasSpeaker(@Nullable PersonId person) {
    return speakers.stream()
        .anyMatch(speaker -> speaker.isActive() && speaker.person().equals(person));
  }

  /// True for the head and a secretariat, because the head may have left the organization. Only a
  /// verified delegation can be managed.
  public boolean canBeManagedBy(Viewer viewer) {
    return state == DelegationState.VERIFIED
        && (isHeadedBy(viewer.person()) || viewer.isSecretariatAnywhere());
  }

  /// Returns the time of the answer, or of the request while there is no answer.
  public Instant lastChangedAt() {
    return correspondence.answeredAt() == null
        ? correspondence.requestedAt()
        : correspondence.answeredAt();
  }

  /// True for everyone if the delegation is verified, otherwise for its speakers and the
  /// secretariat.
  boolean isVisibleTo(Viewer viewer) {
    return state == DelegationState.VERIFIED || canSeeCorrespondence(viewer);
  }

  DelegationProfile forViewer(Viewer viewer) {
    return canSeeCorrespondence(viewer) ? this : withoutCorrespondence();
  }

  DelegationProfile withoutCorrespondence() {
    return new DelegationProfile(
        id, slug, name, affiliation, state, correspondence.withoutTexts(), speakers);
  }

  private boolean canSeeCorrespondence(Viewer viewer) {
    return viewer.isSecretariatAnywhere() || hasSpeaker(viewer.person());
  }
}
