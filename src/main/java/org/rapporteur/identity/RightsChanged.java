package org.rapporteur.identity;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Has viewers loaded anew once a row of which they are made has changed.
@Component
public class RightsChanged {

  private final Viewers viewers;

  RightsChanged(Viewers viewers) {
    this.viewers = viewers;
  }

  @PostPersist
  @PostUpdate
  @PostRemove
  void afterCommit(Object row) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            viewers.forgetPrograms();
          }
        });
  }
}
