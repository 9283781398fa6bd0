package org.rapporteur.moderation.ui;

import java.util.List;
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.Viewer;
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
  public List<NavigationItem> items() {
    return isStaff(viewers.current())
        ? List.of(new NavigationItem("moderation.title", ModerationLinks.desk(), 20))
        : List.of();
  }

  /// True for moderators and secretariats of a consultation, not for the secretariat of the
  /// institution as such.
  static boolean isStaff(Viewer viewer) {
    return viewer.isModeratorAnywhere()
        || viewer.secretariatScopes().stream().anyMatch(scope -> !scope.equals(Scope.INSTITUTION));
  }
}
