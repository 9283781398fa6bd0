package org.rapporteur.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConsultationRepository extends Repository<Consultation, Long> {

  Consultation save(Consultation consultation);

  void flush();

  Optional<Consultation> findById(long id);

  Optional<Consultation> findBySlug(String slug);

  boolean existsBySlug(String slug);

  @Query(
      "from Consultation c where c.lifecycle.stage <> DRAFT order by c.lifecycle.closesAt desc, c.id desc")
  List<Consultation> findPublic(Limit limit);

  @Query(
      "select c.id from Consultation c where c.lifecycle.stage <> DRAFT and c.id > :last order by c.id")
  List<Long> findPublicAfter(long last, Limit limit);

  @Query("from Consultation c where c.id in :ids order by c.changedAt desc, c.id desc")
  List<Consultation> findByIds(List<Long> ids, Limit limit);

  @Query("from Consultation c order by c.id desc")
  List<Consultation> findNewest(Limit limit);

  @Query("from Consultation c where c.sample = true order by c.id")
  List<Consultation> findSamples();

  @Query(
      "from Consultation c where c.lifecycle.stage = ANNOUNCED"
          + " and (c.lifecycle.openingRecorded = false and c.lifecycle.opensAt <= :now"
          + " or c.lifecycle.closingRecorded = false and c.lifecycle.closesAt <= :now)"
          + " order by c.id")
  List<Consultation> findTransitionsToRecord(Instant now);

  void delete(Consultation consultation);
}
