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

  /// The request with the secretariat's answer. The texts are private: they are empty except for
  /// the secretariat and the speakers.
  public record Correspondence(
      Instant requestedAt, String statement, @Nullable Instant answeredAt, String answer) {

    private Correspondence withoutTexts() {
      return new Correspondence(requestedAt, "", answeredAt, "");
    }
  }

  public boolean isHeadedBy(@Nullable PersonId person) {
    return speakers.stream().anyMatch(s -> s.isActive() && s.head() && s.person().equals(person));
  }

  public boolean hasSpeaker(@Nullable PersonId person) {
    return speakers.stream().anyMatch(s -> s.isActive() && s.person().equals(person));
  }

  /// Only a verified delegation has speakers to manage. A secretariat can manage them too, because
  /// the head may have left.
  public boolean canBeManagedBy(Viewer viewer) {
    return state == DelegationState.VERIFIED
        && (isHeadedBy(viewer.person()) || viewer.isSecretariatAnywhere());
  }

  /// The time of the answer, or of the request while there is no answer.
  public Instant lastChangedAt() {
    return correspondence.answeredAt() == null
        ? correspondence.requestedAt()
        : correspondence.answeredAt();
  }

  /// A verified delegation is public. Others are visible to their speakers and the secretariat.
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
