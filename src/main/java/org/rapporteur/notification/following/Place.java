package org.rapporteur.notification.following;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.shared.Slug;

/// Where news comes to, as it is stored: unique by its consultation (none for a delegation), kind
/// and subject.
record Place(
    FollowKind kind,
    @Nullable ConsultationId consultation,
    long subject,
    @Nullable String name,
    @Nullable Slug slug) {

  static Place in(ConsultationId consultation, FollowKind kind, long subject) {
    return new Place(kind, consultation, subject, null, null);
  }

  static Place delegation(DelegationProfile delegation) {
    return new Place(
        FollowKind.DELEGATION, null, delegation.id().value(), delegation.name(), delegation.slug());
  }

  long scope() {
    return consultation == null ? 0 : consultation.value();
  }
}
