package org.rapporteur.synthesis.readiness;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ReadinessConfirmationRepository extends Repository<ReadinessConfirmation, Long> {

  List<ReadinessConfirmation> saveAll(Iterable<ReadinessConfirmation> confirmations);

  List<ReadinessConfirmation> findByConsultationIdOrderByIdDesc(long consultation);
}
