package org.rapporteur.discussion;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContributorRepository extends Repository<Contributor, Long> {

  Contributor save(Contributor contributor);

  Optional<Contributor> findById(long id);

  @Query(
      "select coalesce(max(c.number), 0) from Contributor c where c.consultationId = :consultation")
  int lastNumber(long consultation);

  Optional<Contributor> findByConsultationIdAndHolder(long consultationId, String holder);
}
