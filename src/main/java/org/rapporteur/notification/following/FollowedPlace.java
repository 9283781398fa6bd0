package org.rapporteur.notification.following;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.shared.Slug;

/// Place that collects news for its followers, such as a question or a thread. Unique by scope,
/// kind and subject.
/// @param consultation null for a delegation, which is followed in all consultations
/// @param subjectId id of a question or delegation; number of a comment, theme or contributor
/// @param name name of a contributor or delegation when first followed, or current name of a theme;
///     null for other kinds and for a hidden theme
/// @param slug slug of a delegation; null for other kinds
public record FollowedPlace(
    FollowKind kind,
    @Nullable ConsultationId consultation,
    long subjectId,
    @Nullable String name,
    @Nullable Slug slug) {

  static FollowedPlace inConsultation(
      ConsultationId consultation, FollowKind kind, long subjectId) {
    return new FollowedPlace(kind, consultation, subjectId, null, null);
  }

  static FollowedPlace inConsultationWithName(
      ConsultationId consultation, FollowKind kind, long subjectId, String name) {
    return new FollowedPlace(kind, consultation, subjectId, name, null);
  }

  static FollowedPlace forDelegation(DelegationProfile delegation) {
    return new FollowedPlace(
        FollowKind.DELEGATION, null, delegation.id().value(), delegation.name(), delegation.slug());
  }

  /// Id of the consultation, 0 for a delegation.
  long scope() {
    return consultation == null ? 0 : consultation.value();
  }
}
