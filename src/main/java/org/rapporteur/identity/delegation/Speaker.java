package org.rapporteur.identity.delegation;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.ViewerCacheInvalidator;

/// The authorization of a person to speak for a delegation, with its start and end.
@Entity
@EntityListeners(ViewerCacheInvalidator.class)
class Speaker {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Delegation delegation;

  private long personId;
  private boolean head;
  private Instant since;
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Speaker() {}

  private Speaker(Delegation delegation, PersonId person, boolean head, Instant since) {
    this.delegation = delegation;
    this.personId = person.value();
    this.head = head;
    this.since = since;
  }

  static Speaker createHead(Delegation delegation, PersonId person, Instant since) {
    return new Speaker(delegation, person, true, since);
  }

  static Speaker createMember(Delegation delegation, PersonId person, Instant since) {
    return new Speaker(delegation, person, false, since);
  }

  PersonId person() {
    return new PersonId(personId);
  }

  boolean isHead() {
    return head;
  }

  boolean isActive() {
    return endedAt == null;
  }

  void becomeHead() {
    head = true;
  }

  void stepDown() {
    head = false;
  }

  void end(Instant now) {
    endedAt = now;
  }

  SpeakerDetails toDetails(String name) {
    return new SpeakerDetails(person(), name, head, since, endedAt);
  }
}
