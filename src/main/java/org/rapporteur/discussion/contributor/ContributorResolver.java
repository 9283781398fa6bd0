package org.rapporteur.discussion.contributor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Determines under which identity a viewer speaks, and the contributor with that identity in a
/// consultation.
@Component
public class ContributorResolver {

  /// The cache needs about two megabytes for this number of ids.
  private static final int MAX_CACHED = 20_000;

  private final DelegationService delegations;
  private final ContributorRepository contributors;
  private final ContributorNumberSql numberSql;

  /// A contributor never changes while the consultation exists, so cached ids need no invalidation.
  private final Cache<ContributorKey, ContributorId> contributorIds =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

  private record ContributorKey(ConsultationId consultation, String key) {}

  ContributorResolver(
      DelegationService delegations,
      ContributorRepository contributors,
      ContributorNumberSql numberSql) {
    this.delegations = delegations;
    this.contributors = contributors;
    this.numberSql = numberSql;
  }

  /// Returns the identity under which the viewer speaks. Refuses visitors, and viewers who are no
  /// speakers of the delegation.
  ///
  /// @param delegation null if the person speaks for themselves
  /// @param action names the attempted action in the refusal
  public ContributorIdentity requireIdentity(
      Viewer viewer, @Nullable DelegationId delegation, String action) {
    var person = viewer.requireSignedIn(action);
    if (delegation == null) {
      return ContributorIdentity.forPerson(person, viewer.name(), viewer.affiliation());
    }
    if (!viewer.isSpeakerFor(delegation)) {
      throw new NotDelegationSpeaker();
    }
    var delegationDetails =
        delegations
            .find(delegation)
            .orElseThrow(() -> new NotFound("delegation", delegation.value()));
    return ContributorIdentity.forDelegation(
        person,
        viewer.name(),
        delegation,
        delegationDetails.name(),
        delegationDetails.affiliation());
  }

  /// Must be called in a transaction.
  public ContributorId findOrCreate(ConsultationId consultation, ContributorIdentity identity) {
    var key = new ContributorKey(consultation, identity.key());
    var cached = contributorIds.getIfPresent(key);
    if (cached != null) {
      return cached;
    }
    var contributor = find(key).orElseGet(() -> create(key, identity));
    cacheAfterCommit(key, contributor);
    return contributor;
  }

  private void cacheAfterCommit(ContributorKey key, ContributorId contributor) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            contributorIds.put(key, contributor);
          }
        });
  }

  private ContributorId create(ContributorKey key, ContributorIdentity identity) {
    numberSql.lock(key.consultation());
    return find(key)
        .orElseGet(
            () -> {
              int number = numberSql.nextNumber(key.consultation());
              return contributors
                  .save(new Contributor(key.consultation().value(), number, identity))
                  .id();
            });
  }

  private Optional<ContributorId> find(ContributorKey key) {
    return contributors
        .findByConsultationIdAndContributorKey(key.consultation().value(), key.key())
        .map(Contributor::id);
  }
}
