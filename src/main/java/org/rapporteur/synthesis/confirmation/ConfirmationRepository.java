package org.rapporteur.synthesis.confirmation;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ConfirmationRepository extends Repository<Confirmation, Long> {

  List<Confirmation> saveAll(Iterable<Confirmation> confirmations);

  List<Confirmation> findByConsultationIdOrderByIdDesc(long consultation);
}
