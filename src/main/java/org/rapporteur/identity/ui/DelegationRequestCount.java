package org.rapporteur.identity.ui;

import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.uikit.frame.WaitingCount;
import org.springframework.stereotype.Component;

/// Number of delegation requests without an answer. Only secretariats see it.
@Component
class DelegationRequestCount implements WaitingCount {

  private final DelegationLifecycleService delegations;
  private final ViewerService viewers;

  DelegationRequestCount(DelegationLifecycleService delegations, ViewerService viewers) {
    this.delegations = delegations;
    this.viewers = viewers;
  }

  @Override
  public String href() {
    return "/delegations";
  }

  @Override
  public int count() {
    var viewer = viewers.current();
    return viewer.isSecretariatAnywhere() ? delegations.countPending(viewer) : 0;
  }
}
