package org.rapporteur.synthesis.coding;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CodingRepository extends Repository<Coding, Long> {

  Coding save(Coding coding);

  int countByConsultationId(long consultationId);

  List<Coding> findByConsultationIdOrderByNumber(long consultationId);

  Optional<Coding> findByConsultationIdAndNumber(long consultationId, int number);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("SELECT c FROM Coding c WHERE c.consultationId = ?1 AND c.number = ?2")
  Optional<Coding> lock(long consultationId, int number);
}
