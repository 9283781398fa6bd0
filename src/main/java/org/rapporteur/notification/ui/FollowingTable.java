package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowedItem;
import org.rapporteur.notification.following.FollowedLabels;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.table.ResponsiveTable;

/// Table of a person's follows with the notification preference of each. Its rows become blocks on
/// narrow screens.
class FollowingTable extends Div {

  private static final String COLUMN = "notification.following.column.";
  private static final List<String> COLUMNS = List.of("item", "new", "preference", "action");

  private final transient FollowService follows;
  private final transient FollowedLabels labels;
  private final transient ViewerService viewers;
  private final ResponsiveTable table;

  FollowingTable(
      FollowService follows,
      FollowedLabels labels,
      ViewerService viewers,
      List<FollowedItem> firstPage) {
    this.follows = follows;
    this.labels = labels;
    this.viewers = viewers;
    table =
        new ResponsiveTable(
            getTranslation("notification.following.caption"),
            COLUMNS.stream().map(column -> getTranslation(COLUMN + column)).toList());
    add(table);
    addPage(firstPage);
  }

  private void addPage(List<FollowedItem> page) {
    page.forEach(this::addRow);
    if (page.size() == FollowService.PAGE_SIZE) {
      var moreButton = new Button(getTranslation("notification.following.more"));
      moreButton.addClickListener(
          click -> {
            remove(moreButton);
            addPage(follows.listPage(viewers.current(), page.getLast().id()));
          });
      add(moreButton);
    }
  }

  private void addRow(FollowedItem followed) {
    String name = labels.name(followed, getLocale());
    var unfollow = createUnfollowButton(name);
    var row =
        table.addRowWithHeading(
            createName(followed, name),
            new Span(getTranslation("notification.following.count", followed.unread())),
            createPreferenceSelect(followed, name),
            unfollow);
    unfollow.addClickListener(
        click -> {
          follows.unfollow(viewers.current(), followed.id());
          row.removeFromParent();
          Toast.show(getTranslation("notification.following.unfollowed", name));
        });
  }

  private List<Component> createName(FollowedItem followed, String name) {
    var link = new Anchor(labels.link(followed), name);
    link.getElement().setAttribute("dir", "auto");
    String location = labels.location(followed, getLocale());
    if (location.isEmpty()) {
      return List.of(link);
    }
    var locationNote = new Paragraph(location);
    locationNote.addClassNames("xs", "muted");
    locationNote.getElement().setAttribute("dir", "auto");
    return List.of(link, locationNote);
  }

  private NotificationPreferenceSelect createPreferenceSelect(FollowedItem followed, String name) {
    var select = new NotificationPreferenceSelect();
    select.setAriaLabel(getTranslation("notification.following.preference-for", name));
    select.setValue(followed.preference());
    select.addValueChangeListener(
        change -> {
          follows.setPreference(viewers.current(), followed.id(), change.getValue());
          Toast.show(getTranslation("notification.following.preference-changed", name));
        });
    return select;
  }

  private NativeButton createUnfollowButton(String name) {
    var button = new NativeButton(getTranslation("notification.following.unfollow"));
    button.addClassNames("linkbtn", "small");
    button.setAriaLabel(getTranslation("notification.following.unfollow.of", name));
    return button;
  }
}
