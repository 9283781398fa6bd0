package org.rapporteur.identity.appointment;

import java.util.List;
import java.util.Optional;
import org.rapporteur.identity.Role;
import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<Appointment, Long> {

  Appointment save(Appointment appointment);

  Optional<Appointment> findByPersonIdAndRoleAndScopeAndEndedAtIsNull(
      long personId, Role role, long scope);

  List<Appointment> findByScopeAndRoleAndEndedAtIsNullOrderById(long scope, Role role);

  List<Appointment> findByRoleAndEndedAtIsNull(Role role);
}
