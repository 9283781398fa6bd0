package org.rapporteur.identity.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.ViewerCacheInvalidator;

/// A person's role in one scope, from the appointment until its end.
@Entity
@EntityListeners(ViewerCacheInvalidator.class)
class Appointment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long personId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Role role;

  private long scope;
  private @Nullable Long appointedBy;
  private Instant appointedAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Appointment() {}

  Appointment(PersonId person, Role role, RoleScope scope, @Nullable PersonId actor, Instant now) {
    this.personId = person.value();
    this.role = role;
    this.scope = scope.value();
    this.appointedBy = actor == null ? null : actor.value();
    this.appointedAt = now;
  }

  PersonId person() {
    return new PersonId(personId);
  }

  void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }
}
