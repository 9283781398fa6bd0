package org.rapporteur.identity.delegation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Transactions;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/// Finds delegations and their speakers for other modules.
@Service
public class DelegationService {

  /// Limits the notifications of one event.
  private static final Limit MAX_NOTIFIED_SPEAKERS = Limit.of(500);

  private final DelegationSql delegationSql;
  private final DelegationRepository delegations;
  private final Transactions transactions;

  DelegationService(
      DelegationSql delegationSql, DelegationRepository delegations, Transactions transactions) {
    this.delegationSql = delegationSql;
    this.delegations = delegations;
    this.transactions = transactions;
  }

  public Optional<DelegationDetails> find(DelegationId id) {
    return delegationSql.find(id);
  }

  public List<DelegationDetails> findByIds(Collection<DelegationId> ids) {
    return ids.isEmpty() ? List.of() : delegationSql.findByIds(ids);
  }

  /// Lists the verified delegations whose current speakers include the person.
  public List<DelegationDetails> listBySpeaker(PersonId person) {
    return delegationSql.listVerifiedBySpeaker(person);
  }

  /// Lists verified delegations whose name contains the text, sorted by name.
  public List<DelegationDetails> searchVerified(String text, int offset, int limit) {
    return delegationSql.searchVerified(text, offset, limit);
  }

  /// Lists the current speakers of these delegations, for notifications.
  public List<PersonId> listSpeakers(Collection<DelegationId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var values = ids.stream().map(DelegationId::value).toList();
    return transactions.read(
        () ->
            delegations.findSpeakerIds(values, MAX_NOTIFIED_SPEAKERS).stream()
                .map(PersonId::new)
                .toList());
  }
}
