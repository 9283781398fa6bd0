package org.rapporteur.identity.administration;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonReactivated;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonSuspended;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.account.AdministratorAppointed;
import org.rapporteur.identity.appointment.AppointmentEnded;
import org.rapporteur.identity.appointment.PersonAppointed;
import org.rapporteur.identity.delegation.DelegationHeadChanged;
import org.rapporteur.identity.delegation.DelegationRefused;
import org.rapporteur.identity.delegation.DelegationVerified;
import org.rapporteur.identity.delegation.SpeakerAdded;
import org.rapporteur.identity.delegation.SpeakerAuthorizationEnded;
import org.rapporteur.shared.Excerpt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Adds an entry to the audit log in the transaction of each audited action, so that both are
/// stored or neither.
@Component
public class AuditRecorder {

  private static final int MAX_REASON = 2_000;

  private final AuditSql auditSql;
  private final PersonService people;
  private final Clock clock;

  AuditRecorder(AuditSql auditSql, PersonService people, Clock clock) {
    this.auditSql = auditSql;
    this.people = people;
    this.clock = clock;
  }

  @EventListener
  void recordAppointment(PersonAppointed event) {
    addRoleEntry(
        event.appointedBy(), AuditAction.APPOINTED, event.person(), event.role(), event.scope());
  }

  /// Adds an entry without an actor, because the operator of the machine has no account.
  @EventListener
  void recordAdministrator(AdministratorAppointed event) {
    addRoleEntry(null, AuditAction.APPOINTED, event.person(), Role.ADMINISTRATOR, null);
  }

  @EventListener
  void recordAppointmentEnd(AppointmentEnded event) {
    addRoleEntry(
        event.endedBy(),
        AuditAction.APPOINTMENT_ENDED,
        event.person(),
        event.role(),
        event.scope());
  }

  @EventListener
  void recordSuspension(PersonSuspended event) {
    record(event.suspendedBy(), AuditAction.SUSPENDED, nameOf(event.person()), event.reason());
  }

  @EventListener
  void recordReactivation(PersonReactivated event) {
    record(event.reactivatedBy(), AuditAction.REACTIVATED, nameOf(event.person()), event.reason());
  }

  @EventListener
  void recordVerification(DelegationVerified event) {
    record(
        event.verifiedBy(),
        AuditAction.DELEGATION_VERIFIED,
        event.delegationName(),
        event.answer());
  }

  @EventListener
  void recordRefusal(DelegationRefused event) {
    record(
        event.refusedBy(), AuditAction.DELEGATION_REFUSED, event.delegationName(), event.reason());
  }

  @EventListener
  void recordSpeaker(SpeakerAdded event) {
    record(
        event.invitedBy(),
        AuditAction.SPEAKER_ADDED,
        nameOf(event.speaker()),
        event.delegationName());
  }

  @EventListener
  void recordSpeakerEnd(SpeakerAuthorizationEnded event) {
    record(
        event.endedBy(),
        AuditAction.SPEAKER_ENDED,
        nameOf(event.speaker()),
        event.delegationName());
  }

  @EventListener
  void recordHeadChange(DelegationHeadChanged event) {
    record(
        event.changedBy(),
        AuditAction.HEADSHIP_HANDED_OVER,
        nameOf(event.newHead()),
        event.delegationName());
  }

  /// Adds an entry for an action of another module. A long reason is shortened.
  public void record(PersonId actor, AuditAction action, String subject, String reason) {
    auditSql.insert(clock.instant(), actor, action, subject, Excerpt.shorten(reason, MAX_REASON));
  }

  private void addRoleEntry(
      @Nullable PersonId actor,
      AuditAction action,
      PersonId subject,
      Role role,
      @Nullable RoleScope scope) {
    auditSql.insertRoleChange(clock.instant(), actor, action, nameOf(subject), role, scope);
  }

  private String nameOf(PersonId person) {
    return people.find(person).map(PersonDetails::name).orElse("");
  }
}
