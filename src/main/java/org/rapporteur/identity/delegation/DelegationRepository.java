package org.rapporteur.identity.delegation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DelegationRepository extends Repository<Delegation, Long> {

  Delegation save(Delegation delegation);

  Optional<Delegation> findById(long id);

  Optional<Delegation> findBySlug(String slug);

  boolean existsBySlug(String slug);

  long countByState(DelegationState state);

  long countByRequestedByAndState(long requestedBy, DelegationState state);

  @Query("SELECT d FROM Delegation d LEFT JOIN FETCH d.speakers WHERE d.id IN :ids ORDER BY d.id")
  List<Delegation> findWithSpeakers(Collection<Long> ids);

  @Query("SELECT d.id FROM Delegation d WHERE d.state = :state ORDER BY d.requestedAt, d.id")
  List<Long> findIds(DelegationState state, Limit limit);

  /// Finds the ids of one page of delegations, in the order of their names.
  ///
  /// @param after the last id of the page before; 0 for the first page
  @Query(
      """
      SELECT d.id FROM Delegation d WHERE d.state = :state
         AND (:after = 0
              OR d.name > (SELECT previous.name FROM Delegation previous WHERE previous.id = :after)
              OR d.name = (SELECT previous.name FROM Delegation previous WHERE previous.id = :after) AND d.id > :after)
       ORDER BY d.name, d.id
      """)
  List<Long> findIdsByName(DelegationState state, long after, Limit limit);

  @Query(
      "SELECT s.delegation.id FROM Speaker s WHERE s.personId = :person AND s.endedAt IS NULL ORDER BY s.id")
  List<Long> findIdsOfSpeaker(long person);

  @Query(
      "SELECT DISTINCT s.personId FROM Speaker s WHERE s.delegation.id IN :ids AND s.endedAt IS NULL")
  List<Long> findSpeakerIds(Collection<Long> ids, Limit limit);
}
