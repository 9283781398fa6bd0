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
      "from Consultation c where c.course.stage <> DRAFT order by c.course.closesAt desc, c.id desc")
  List<Consultation> findPublic(Limit limit);

  @Query(
      "select c.id from Consultation c where c.course.stage <> DRAFT and c.id > :last order by c.id")
  List<Long> findPublicAfter(long last, Limit limit);

  @Query("from Consultation c where c.id in :ids order by c.changedAt desc, c.id desc")
  List<Consultation> findByIds(List<Long> ids, Limit limit);

  @Query("from Consultation c order by c.id desc")
  List<Consultation> findNewest(Limit limit);

  @Query("from Consultation c where c.sample = true order by c.id")
  List<Consultation> findSamples();

  @Query(
      "from Consultation c where c.course.stage = ANNOUNCED"
          + " and (c.course.openedTold = false and c.course.opensAt <= :now"
          + " or c.course.closedTold = false and c.course.closesAt <= :now)"
          + " order by c.id")
  List<Consultation> findUntold(Instant now);

  void delete(Consultation consultation);
}
