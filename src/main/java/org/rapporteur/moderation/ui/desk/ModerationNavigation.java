package org.rapporteur.moderation.ui.desk;

import java.util.List;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.uikit.frame.NavigationItem;
import org.rapporteur.uikit.frame.NavigationSource;
import org.springframework.stereotype.Component;

/// The link to the moderation desk in the main navigation.
@Component
class ModerationNavigation implements NavigationSource {

  /// Places the link after the public pages and before the secretariat.
  private static final int ORDER = 20;

  private final ViewerService viewers;

  ModerationNavigation(ViewerService viewers) {
    this.viewers = viewers;
  }

  @Override
  public List<NavigationItem> mainLinks() {
    return DeskAccess.isStaff(viewers.current())
        ? List.of(new NavigationItem("moderation.title", ModerationLinks.desk(), ORDER))
        : List.of();
  }
}
