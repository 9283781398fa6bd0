package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.ViewGuard;

/// Checks that the viewer may see a delegation's page.
@SpringComponent
class DelegationAccess implements ViewGuard {

  private final DelegationLifecycleService delegations;
  private final ViewerService viewers;

  DelegationAccess(DelegationLifecycleService delegations, ViewerService viewers) {
    this.delegations = delegations;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == DelegationView.class) {
      requireVisible(parseSlug(parameters));
    }
  }

  DelegationProfile requireVisible(Slug slug) {
    return delegations.get(viewers.current(), slug);
  }

  static Slug parseSlug(RouteParameters parameters) {
    return Slug.fromPath(parameters.get("slug").orElse(""), "delegation");
  }
}
