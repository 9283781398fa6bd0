package org.rapporteur.identity.delegation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.shared.Slug;

/// A delegation with its speakers, as its page shows it. The statement and the answer are empty
/// except for the secretariat and the speakers.
public record DelegationProfile(
    DelegationId id,
    Slug slug,
    String name,
    Affiliation affiliation,
    DelegationState state,
    PersonId requestedBy,
    Instant requestedAt,
    @Nullable Instant answeredAt,
    String statement,
    String answer,
    boolean sample,
    List<SpeakerDetails> speakers) {

  public boolean isHeadedBy(@Nullable PersonId person) {
    return speakers.stream().anyMatch(s -> s.isActive() && s.head() && s.person().equals(person));
  }

  public boolean hasSpeaker(@Nullable PersonId person) {
    return speakers.stream().anyMatch(s -> s.isActive() && s.person().equals(person));
  }

  DelegationProfile withoutCorrespondence() {
    return new DelegationProfile(
        id,
        slug,
        name,
        affiliation,
        state,
        requestedBy,
        requestedAt,
        answeredAt,
        "",
        "",
        sample,
        speakers);
  }
}
