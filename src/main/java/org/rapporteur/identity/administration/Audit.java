package org.rapporteur.identity.administration;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonReactivated;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonSuspended;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.appointment.AppointmentEnded;
import org.rapporteur.identity.appointment.PersonAppointed;
import org.rapporteur.identity.delegation.DelegationRefused;
import org.rapporteur.identity.delegation.DelegationVerified;
import org.rapporteur.identity.delegation.HeadshipHandedOver;
import org.rapporteur.identity.delegation.SpeakerAdded;
import org.rapporteur.identity.delegation.SpeakerEnded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes acts down in their own transaction, so none is done that is not written and none is
/// written that was not done.
@Component
class Audit {

  private final JdbcClient database;
  private final PersonService people;
  private final Clock clock;

  Audit(JdbcClient database, PersonService people, Clock clock) {
    this.database = database;
    this.people = people;
    this.clock = clock;
  }

  @EventListener
  void on(PersonAppointed event) {
    write(event.by(), ActKind.APPOINTED, name(event.person()), event.role(), event.scope(), null);
  }

  @EventListener
  void on(AppointmentEnded event) {
    write(
        event.by(),
        ActKind.APPOINTMENT_ENDED,
        name(event.person()),
        event.role(),
        event.scope(),
        null);
  }

  @EventListener
  void on(PersonSuspended event) {
    write(event.by(), ActKind.SUSPENDED, name(event.person()), event.reason());
  }

  @EventListener
  void on(PersonReactivated event) {
    write(event.by(), ActKind.REACTIVATED, name(event.person()), event.reason());
  }

  @EventListener
  void on(DelegationVerified event) {
    write(event.by(), ActKind.DELEGATION_VERIFIED, event.name(), event.words());
  }

  @EventListener
  void on(DelegationRefused event) {
    write(event.by(), ActKind.DELEGATION_REFUSED, event.name(), event.reason());
  }

  @EventListener
  void on(SpeakerAdded event) {
    write(event.by(), ActKind.SPEAKER_ADDED, name(event.speaker()), event.name());
  }

  @EventListener
  void on(SpeakerEnded event) {
    write(event.by(), ActKind.SPEAKER_ENDED, name(event.speaker()), event.name());
  }

  @EventListener
  void on(HeadshipHandedOver event) {
    write(event.by(), ActKind.HEADSHIP_HANDED_OVER, name(event.head()), event.name());
  }

  private void write(PersonId by, ActKind kind, String subject, String reason) {
    write(by, kind, subject, null, null, reason);
  }

  private void write(
      PersonId by,
      ActKind kind,
      String subject,
      @Nullable Role role,
      @Nullable Scope scope,
      @Nullable String reason) {
    var values = new java.util.HashMap<String, @Nullable Object>();
    values.putAll(Map.of("at", Timestamp.from(clock.instant()), "actor", by.value()));
    values.putAll(Map.of("kind", kind.name(), "subject", subject));
    values.put("role", role == null ? null : role.name());
    values.put("scope", scope == null ? null : scope.value());
    values.put("reason", reason);
    database
        .sql(
            """
            INSERT INTO administrative_act (at, actor, kind, subject, role, scope, reason)
            VALUES (:at, :actor, :kind, :subject, :role, :scope, :reason)
            """)
        .params(values)
        .update();
  }

  private String name(PersonId person) {
    return people.find(person).map(details -> details.name()).orElse("");
  }
}
