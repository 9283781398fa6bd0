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
import org.rapporteur.identity.account.AdministratorAppointed;
import org.rapporteur.identity.appointment.AppointmentEnded;
import org.rapporteur.identity.appointment.PersonAppointed;
import org.rapporteur.identity.delegation.DelegationHeadChanged;
import org.rapporteur.identity.delegation.DelegationRefused;
import org.rapporteur.identity.delegation.DelegationVerified;
import org.rapporteur.identity.delegation.SpeakerAdded;
import org.rapporteur.identity.delegation.SpeakerEnded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Records actions in the transaction that performs them, so the audit never differs from the
/// facts.
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
    write(
        event.by(),
        AuditAction.APPOINTED,
        nameOf(event.person()),
        event.role(),
        event.scope(),
        null);
  }

  /// The operator of the machine has no account, so the entry names nobody.
  @EventListener
  void on(AdministratorAppointed event) {
    write(null, AuditAction.APPOINTED, nameOf(event.person()), Role.ADMINISTRATOR, null, null);
  }

  @EventListener
  void on(AppointmentEnded event) {
    write(
        event.by(),
        AuditAction.APPOINTMENT_ENDED,
        nameOf(event.person()),
        event.role(),
        event.scope(),
        null);
  }

  @EventListener
  void on(PersonSuspended event) {
    write(event.by(), AuditAction.SUSPENDED, nameOf(event.person()), event.reason());
  }

  @EventListener
  void on(PersonReactivated event) {
    write(event.by(), AuditAction.REACTIVATED, nameOf(event.person()), event.reason());
  }

  @EventListener
  void on(DelegationVerified event) {
    write(event.by(), AuditAction.DELEGATION_VERIFIED, event.name(), event.answer());
  }

  @EventListener
  void on(DelegationRefused event) {
    write(event.by(), AuditAction.DELEGATION_REFUSED, event.name(), event.reason());
  }

  @EventListener
  void on(SpeakerAdded event) {
    write(event.by(), AuditAction.SPEAKER_ADDED, nameOf(event.speaker()), event.name());
  }

  @EventListener
  void on(SpeakerEnded event) {
    write(event.by(), AuditAction.SPEAKER_ENDED, nameOf(event.speaker()), event.name());
  }

  @EventListener
  void on(DelegationHeadChanged event) {
    write(event.by(), AuditAction.HEADSHIP_HANDED_OVER, nameOf(event.newHead()), event.name());
  }

  private void write(PersonId actor, AuditAction kind, String subject, String reason) {
    write(actor, kind, subject, null, null, reason);
  }

  private void write(
      @Nullable PersonId actor,
      AuditAction kind,
      String subject,
      @Nullable Role role,
      @Nullable Scope scope,
      @Nullable String reason) {
    var values = new java.util.HashMap<String, @Nullable Object>();
    values.putAll(
        Map.of("at", Timestamp.from(clock.instant()), "kind", kind.name(), "subject", subject));
    values.put("actor", actor == null ? null : actor.value());
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

  private String nameOf(PersonId person) {
    return people.find(person).map(details -> details.name()).orElse("");
  }
}
