package org.rapporteur.synthesis.agreement;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ModelSampleRepository extends Repository<ModelSample, Long> {

  ModelSample save(ModelSample sample);

  Optional<ModelSample> findFirstByConsultationIdOrderByIdDesc(long consultationId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  List<ModelSample> findByConsultationIdOrderByIdDesc(long consultationId);
}
