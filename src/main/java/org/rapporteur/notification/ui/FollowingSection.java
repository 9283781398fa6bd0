package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.panel.AccountSection;
import org.rapporteur.identity.panel.SectionPlace;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowedLabels;

/// Section of the account page that lists the person's follows, unread counts and preferences.
@SpringComponent
class FollowingSection implements AccountSection {

  private static final SectionPlace PLACE =
      new SectionPlace("following", "notification.following", 300);

  private final FollowService follows;
  private final FollowedLabels labels;
  private final ViewerService viewers;

  FollowingSection(FollowService follows, FollowedLabels labels, ViewerService viewers) {
    this.follows = follows;
    this.labels = labels;
    this.viewers = viewers;
  }

  @Override
  public SectionPlace place() {
    return PLACE;
  }

  @Override
  public Component createContent() {
    var firstPage = follows.listPage(viewers.current(), Long.MAX_VALUE);
    return firstPage.isEmpty()
        ? createEmptyNote()
        : new FollowingTable(follows, labels, viewers, firstPage);
  }

  private static Component createEmptyNote() {
    var note = new Paragraph();
    note.setText(note.getTranslation("notification.following.none"));
    note.addClassName("muted");
    return note;
  }
}
