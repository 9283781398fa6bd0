package org.rapporteur.response.ui;

import java.util.List;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.uikit.frame.NavigationItem;
import org.rapporteur.uikit.frame.NavigationSource;
import org.springframework.stereotype.Component;

/// The way from every page to what followed the reports of all consultations.
@Component
class FollowUpNavigation implements NavigationSource {

  @Override
  public List<NavigationItem> mainLinks() {
    return List.of();
  }

  @Override
  public List<NavigationItem> footerLinks() {
    return List.of(new NavigationItem("response.follow-ups", FollowUpLinks.ALL, 10));
  }
}
