package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowedItem;
import org.rapporteur.notification.following.FollowedLabels;
import org.rapporteur.uikit.Toast;

/// Table of a person's follows with the notification preference of each. Its rows become blocks on
/// narrow screens.
class FollowingTable extends Div {

  private static final String COLUMN = "notification.following.column.";
  private static final List<String> COLUMNS = List.of("item", "new", "preference", "action");

  private final transient FollowService follows;
  private final transient FollowedLabels labels;
  private final transient ViewerService viewers;
  private final NativeTable table = new NativeTable();

  FollowingTable(
      FollowService follows,
      FollowedLabels labels,
      ViewerService viewers,
      List<FollowedItem> firstPage) {
    this.follows = follows;
    this.labels = labels;
    this.viewers = viewers;
    table.addClassNames("table", "fold", "dense");
    table.setCaptionText(getTranslation("notification.following.caption"));
    table.getCaption().addClassName("vh");
    table.getHead().add(createHeaderRow());
    add(table);
    addPage(firstPage);
  }

  private NativeTableRow createHeaderRow() {
    var row = new NativeTableRow();
    for (String column : COLUMNS) {
      var cell = new NativeTableHeaderCell(getTranslation(COLUMN + column));
      cell.getElement().setAttribute("scope", "col");
      row.add(cell);
    }
    return row;
  }

  private void addPage(List<FollowedItem> page) {
    page.forEach(followed -> table.getBody().add(createRow(followed)));
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

  private NativeTableRow createRow(FollowedItem followed) {
    String name = labels.name(followed, getLocale());
    var row = new NativeTableRow(createNameCell(followed, name));
    row.add(
        createCell(
            "new", new Span(getTranslation("notification.following.count", followed.unread()))),
        createCell("preference", createPreferenceSelect(followed, name)),
        createCell("action", createUnfollowButton(followed, name, row)));
    return row;
  }

  private NativeTableHeaderCell createNameCell(FollowedItem followed, String name) {
    var link = new Anchor(labels.link(followed), name);
    link.getElement().setAttribute("dir", "auto");
    var cell = new NativeTableHeaderCell(link);
    cell.getElement().setAttribute("scope", "row");
    String location = labels.location(followed, getLocale());
    if (!location.isEmpty()) {
      var locationNote = new Paragraph(location);
      locationNote.addClassNames("xs", "muted");
      locationNote.getElement().setAttribute("dir", "auto");
      cell.add(locationNote);
    }
    return cell;
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

  private NativeButton createUnfollowButton(
      FollowedItem followed, String name, NativeTableRow row) {
    var button =
        new NativeButton(
            getTranslation("notification.following.unfollow"),
            click -> {
              follows.unfollow(viewers.current(), followed.id());
              row.removeFromParent();
              Toast.show(getTranslation("notification.following.unfollowed", name));
            });
    button.addClassNames("linkbtn", "small");
    button.setAriaLabel(getTranslation("notification.following.unfollow.of", name));
    return button;
  }

  private NativeTableCell createCell(String column, Component content) {
    var cell = new NativeTableCell(content);
    cell.getElement().setAttribute("data-k", getTranslation(COLUMN + column));
    return cell;
  }
}
