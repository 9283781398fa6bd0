package org.rapporteur.synthesis.readiness;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.synthesis.SynthesisDetails;

/// A person confirmed an item of a draft. It stays valid in later drafts while the item has the
/// same state.
@Entity
class ReadinessConfirmation {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long consultationId;
  private int draft;

  @Enumerated(EnumType.STRING)
  private ReadinessItem.Kind kind;

  private String subject;
  private String state;
  private long confirmedBy;
  private Instant confirmedAt;
  private @Nullable String reason;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected ReadinessConfirmation() {}

  ReadinessConfirmation(
      SynthesisDetails draft,
      ReadinessItem item,
      @Nullable String reason,
      PersonId by,
      Instant at) {
    this.consultationId = draft.consultation().value();
    this.draft = draft.version();
    this.kind = item.kind();
    this.subject = item.subject();
    this.state = item.state();
    this.confirmedBy = by.value();
    this.confirmedAt = at;
    this.reason = reason;
  }

  @Nullable String reason() {
    return reason;
  }

  boolean covers(ReadinessItem item) {
    return kind == item.kind() && subject.equals(item.subject()) && item.isCoveredBy(state);
  }

  ReadinessItem.Kind kind() {
    return kind;
  }

  String subject() {
    return subject;
  }

  String state() {
    return state;
  }

  PersonId confirmedBy() {
    return new PersonId(confirmedBy);
  }

  Instant confirmedAt() {
    return confirmedAt;
  }
}
