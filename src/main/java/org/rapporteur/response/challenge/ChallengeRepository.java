package org.rapporteur.response.challenge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.OpenChallenges;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Stores challenges. It also implements the extension point that lists open ones, because the
/// module of the extension point must not need the service.
interface ChallengeRepository extends Repository<Challenge, Long>, OpenChallenges {

  Challenge save(Challenge challenge);

  Optional<Challenge> findById(long id);

  @Query("from Challenge c where c.consultationId = :consultation and c.entry.number = :number")
  Optional<Challenge> find(long consultation, int number);

  @Query(
      """
      from Challenge c where c.consultationId = :consultation and c.paragraph.edition = :edition
      order by c.paragraph.number, c.id
      """)
  List<Challenge> list(long consultation, int edition);

  @Query(
      """
      from Challenge c where c.consultationId = :consultation and c.answer.outcome is null
      order by c.paragraph.edition, c.paragraph.number, c.id
      """)
  List<Challenge> findOpen(long consultation);

  @Override
  default List<OpenChallenge> listOpen(ConsultationId consultation) {
    return findOpen(consultation.value()).stream()
        .map(Challenge::details)
        .map(each -> new OpenChallenge(each.entry().label(), each.paragraph().id()))
        .toList();
  }

  @Query(
      """
      from Challenge c where c.consultationId = :consultation and c.answer.outcome <> DECLINED
      and c.answer.entry.recordedAt >= :after and c.answer.entry.recordedAt < :before order by c.id
      """)
  List<Challenge> listAccepted(long consultation, Instant after, Instant before);
}
