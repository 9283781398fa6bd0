package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.identity.delegation.SpeakingService;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Admission;

/// A delegation's page is there for whoever may know of the delegation.
@org.springframework.stereotype.Component
class DelegationAdmission implements Admission {

  private final SpeakingService delegations;
  private final Viewers viewers;

  DelegationAdmission(SpeakingService delegations, Viewers viewers) {
    this.delegations = delegations;
    this.viewers = viewers;
  }

  @Override
  public void require(Class<? extends Component> view, RouteParameters parameters) {
    if (view == DelegationView.class) {
      delegation(slug(parameters));
    }
  }

  DelegationProfile delegation(Slug slug) {
    return delegations.get(viewers.current(), slug);
  }

  static Slug slug(RouteParameters parameters) {
    return Slug.inAddress(parameters.get("slug").orElse(""), "delegation");
  }
}
