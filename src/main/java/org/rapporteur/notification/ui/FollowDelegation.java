package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.identity.panel.DelegationAside;
import org.rapporteur.notification.following.FollowTarget;
import org.springframework.core.annotation.Order;

/// "Follow" on a delegation's page.
@org.springframework.stereotype.Component
@Order(900)
class FollowDelegation implements DelegationAside {

  private final DelegationService delegations;
  private final FollowButtons buttons;

  FollowDelegation(DelegationService delegations, FollowButtons buttons) {
    this.delegations = delegations;
    this.buttons = buttons;
  }

  @Override
  public Component of(DelegationId delegation, QueryParameters query, Locale locale) {
    var slug = delegations.find(delegation).orElseThrow().slug();
    return new Html(
        buttons.part(FollowTarget.delegation(slug), "/delegations/" + slug, locale).strip());
  }
}
