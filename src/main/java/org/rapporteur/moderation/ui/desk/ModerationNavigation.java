package org.rapporteur.moderation.ui.desk;

import java.util.List;
import org.rapporteur.identity.Viewers;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.uikit.frame.NavigationItem;
import org.rapporteur.uikit.frame.NavigationSource;
import org.springframework.stereotype.Component;

/// The navigation item for moderators.
@Component
class ModerationNavigation implements NavigationSource {

  private final Viewers viewers;

  ModerationNavigation(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public List<NavigationItem> mainLinks() {
    return DeskAccess.isStaff(viewers.current())
        ? List.of(new NavigationItem("moderation.title", ModerationLinks.desk(), 20))
        : List.of();
  }
}
