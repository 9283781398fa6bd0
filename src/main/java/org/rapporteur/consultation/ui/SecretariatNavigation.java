package org.rapporteur.consultation.ui;

import java.util.List;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.uikit.frame.NavigationItem;
import org.rapporteur.uikit.frame.NavigationSource;
import org.springframework.stereotype.Component;

/// The link to the secretariat in the main navigation.
@Component
class SecretariatNavigation implements NavigationSource {

  /// Places the link after those of the moderation desk.
  private static final int ORDER = 30;

  private final ViewerService viewers;

  SecretariatNavigation(ViewerService viewers) {
    this.viewers = viewers;
  }

  @Override
  public List<NavigationItem> mainLinks() {
    return viewers.current().secretariatScopes().isEmpty()
        ? List.of()
        : List.of(new NavigationItem("consultation.secretariat", "/secretariat", ORDER));
  }
}
