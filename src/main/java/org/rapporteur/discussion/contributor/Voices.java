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

/// Finds in whose name a viewer speaks, and the contributor that name is in a consultation.
@Component
public class Voices {

  /// Some two megabytes.
  private static final int MOST_KNOWN = 20_000;

  private final DelegationService delegations;
  private final ContributorRepository contributors;
  private final ContributorNumbers numbers;

  /// Who spoke before keeps the number for as long as the consultation is there, so what was found
  /// once is not looked for with each comment.
  private final Cache<Holder, ContributorId> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  private record Holder(ConsultationId consultation, String name) {}

  Voices(
      DelegationService delegations,
      ContributorRepository contributors,
      ContributorNumbers numbers) {
    this.delegations = delegations;
    this.contributors = contributors;
    this.numbers = numbers;
  }

  public Voice of(Viewer viewer, @Nullable DelegationId delegation, String act) {
    var person = viewer.actor(act);
    if (delegation == null) {
      return Voice.of(person, viewer.name(), viewer.affiliation());
    }
    if (!viewer.speaksFor(delegation)) {
      throw new NotSpeaking();
    }
    var found =
        delegations
            .find(delegation)
            .orElseThrow(() -> new NotFound("delegation", delegation.value()));
    return Voice.of(person, viewer.name(), delegation, found.name(), found.affiliation());
  }

  public ContributorId contributor(ConsultationId consultation, Voice voice) {
    var holder = new Holder(consultation, voice.holder());
    var before = known.getIfPresent(holder);
    if (before != null) {
      return before;
    }
    var contributor = find(holder).orElseGet(() -> add(holder, voice));
    keepAfterCommit(holder, contributor);
    return contributor;
  }

  private void keepAfterCommit(Holder holder, ContributorId contributor) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known.put(holder, contributor);
          }
        });
  }

  private ContributorId add(Holder holder, Voice voice) {
    numbers.lock(holder.consultation());
    return find(holder)
        .orElseGet(
            () -> {
              int number = numbers.next(holder.consultation());
              return contributors
                  .save(new Contributor(holder.consultation().value(), number, voice))
                  .id();
            });
  }

  private Optional<ContributorId> find(Holder holder) {
    return contributors
        .findByConsultationIdAndHolder(holder.consultation().value(), holder.name())
        .map(Contributor::id);
  }
}
