package org.rapporteur.response.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FollowUpRepository extends Repository<FollowUp, Long> {

  FollowUp save(FollowUp followUp);

  @Query("from FollowUp f where f.consultationId = :consultation and f.entry.number = :number")
  Optional<FollowUp> find(long consultation, int number);

  List<FollowUp> findByConsultationIdOrderByHappenedOnAscIdAsc(long consultation);

  /// Lists the follow-ups before a day, and on that day those before an id. The condition on the
  /// range limits the index scan.
  @Query(
      """
      from FollowUp f where f.happenedOn between :first and :last
      and (f.happenedOn < :last or f.id < :beforeId)
      and (:status is null or f.status = :status and f.withdrawal.reason is null)
      order by f.happenedOn desc, f.id desc
      """)
  List<FollowUp> listBefore(
      LocalDate first, LocalDate last, long beforeId, @Nullable FollowUpStatus status, Limit limit);

  @Query(
      """
      from FollowUp f
      order by coalesce(f.withdrawal.entry.recordedAt, f.entry.recordedAt) desc, f.id desc
      """)
  List<FollowUp> listLatest(Limit limit);

  @Query("select distinct year(f.happenedOn) from FollowUp f order by 1 desc")
  List<Integer> listYears();
}
