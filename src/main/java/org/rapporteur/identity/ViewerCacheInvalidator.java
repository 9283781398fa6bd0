package org.rapporteur.identity;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Clears cached viewers after a change to a person, appointment or delegation is committed.
@Component
public class ViewerCacheInvalidator {

  private final ViewerService viewers;

  ViewerCacheInvalidator(ViewerService viewers) {
    this.viewers = viewers;
  }

  @PostPersist
  @PostUpdate
  @PostRemove
  void invalidateAfterCommit(Object entity) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            viewers.invalidateTokenViewers();
          }
        });
  }
}
