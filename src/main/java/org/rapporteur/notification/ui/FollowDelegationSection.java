package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.identity.panel.DelegationSection;
import org.rapporteur.notification.following.FollowTarget;
import org.springframework.core.annotation.Order;

/// Follow button on the page of a delegation.
@SpringComponent
@Order(900)
class FollowDelegationSection implements DelegationSection {

  private final DelegationService delegations;
  private final FollowButtons buttons;

  FollowDelegationSection(DelegationService delegations, FollowButtons buttons) {
    this.delegations = delegations;
    this.buttons = buttons;
  }

  @Override
  public Component createContent(DelegationId delegation, QueryParameters query, Locale locale) {
    var slug = delegations.find(delegation).orElseThrow().slug();
    return new Html(
        buttons
            .renderPageSection(FollowTarget.forDelegation(slug), "/delegations/" + slug, locale)
            .strip());
  }
}
