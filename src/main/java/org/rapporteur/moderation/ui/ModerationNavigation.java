package org.rapporteur.moderation.ui;

import java.util.List;
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.uikit.NavigationItem;
import org.rapporteur.uikit.NavigationSource;
import org.springframework.stereotype.Component;

/// The moderators' place in the frame.
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

  /// Moderator or secretariat of a consultation; the institution's secretariat has none by that.
  static boolean isStaff(Viewer viewer) {
    return viewer.moderatesSomewhere()
        || viewer.secretariatIn().stream().anyMatch(scope -> !scope.equals(Scope.INSTITUTION));
  }
}
