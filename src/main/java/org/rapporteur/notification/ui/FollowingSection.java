package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.AccountPart;
import org.rapporteur.identity.panel.PartPlace;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowedItem;
import org.rapporteur.notification.following.FollowedLabels;
import org.rapporteur.notification.following.NotificationPreference;
import org.rapporteur.uikit.Toast;

/// Section of the account page that lists the person's follows, unread counts and preferences.
@org.springframework.stereotype.Component
class FollowingSection implements AccountPart {

  private static final PartPlace PLACE = new PartPlace("following", "notification.following", 300);

  private final FollowService follows;
  private final FollowedLabels labels;
  private final Viewers viewers;

  FollowingSection(FollowService follows, FollowedLabels labels, Viewers viewers) {
    this.follows = follows;
    this.labels = labels;
    this.viewers = viewers;
  }

  @Override
  public PartPlace place() {
    return PLACE;
  }

  @Override
  public Component content() {
    var content = new Div();
    var first = follows.listPage(viewers.current(), Long.MAX_VALUE);
    if (first.isEmpty()) {
      var emptyNote = new Paragraph(content.getTranslation("notification.following.none"));
      emptyNote.addClassName("muted");
      content.add(emptyNote);
      return content;
    }
    var table = new NativeTable();
    table.addClassNames("table", "fold", "dense");
    table.setCaptionText(content.getTranslation("notification.following.caption"));
    table.getCaption().addClassName("vh");
    table.getHead().add(headerRow(content));
    content.add(table);
    addRows(content, table.getBody(), first);
    return content;
  }

  private static NativeTableRow headerRow(Div content) {
    var row = new NativeTableRow();
    for (String column : new String[] {"what", "new", "tell", "act"}) {
      var cell =
          new NativeTableHeaderCell(
              content.getTranslation("notification.following.column." + column));
      cell.getElement().setAttribute("scope", "col");
      row.add(cell);
    }
    return row;
  }

  private void addRows(Div content, NativeTableBody body, List<FollowedItem> page) {
    page.forEach(followed -> body.add(row(content, followed)));
    if (page.size() == FollowService.PAGE_SIZE) {
      var moreButton = new Button(content.getTranslation("notification.following.more"));
      moreButton.addClickListener(
          click -> {
            content.remove(moreButton);
            addRows(content, body, follows.listPage(viewers.current(), page.getLast().id()));
          });
      content.add(moreButton);
    }
  }

  private NativeTableRow row(Div content, FollowedItem followed) {
    var locale = UI.getCurrent().getLocale();
    String name = labels.name(followed, locale);
    var link = new Anchor(labels.link(followed), name);
    link.getElement().setAttribute("dir", "auto");
    var nameCell = new NativeTableHeaderCell(link);
    nameCell.getElement().setAttribute("scope", "row");
    String location = labels.location(followed, locale);
    if (!location.isEmpty()) {
      var scopeNote = new Paragraph(location);
      scopeNote.addClassNames("xs", "muted");
      scopeNote.getElement().setAttribute("dir", "auto");
      nameCell.add(scopeNote);
    }
    var row = new NativeTableRow(nameCell);
    row.add(
        cell(
            content.getTranslation("notification.following.column.new"),
            new Span(content.getTranslation("notification.following.count", followed.unread()))),
        cell(
            content.getTranslation("notification.following.column.tell"),
            preferenceSelect(content, followed, name)),
        cell(
            content.getTranslation("notification.following.column.act"),
            unfollowButton(content, followed, name, row)));
    return row;
  }

  private Select<NotificationPreference> preferenceSelect(
      Div content, FollowedItem followed, String name) {
    var choice = new NotificationPreferenceSelect();
    choice.setAriaLabel(content.getTranslation("notification.following.how", name));
    choice.setValue(followed.preference());
    choice.addValueChangeListener(
        change -> {
          follows.setPreference(viewers.current(), followed.id(), change.getValue());
          Toast.show(content.getTranslation("notification.following.changed", name));
        });
    return choice;
  }

  private NativeButton unfollowButton(
      Div content, FollowedItem followed, String name, NativeTableRow row) {
    var stop =
        new NativeButton(
            content.getTranslation("notification.following.stop"),
            click -> {
              follows.unfollow(viewers.current(), followed.id());
              row.removeFromParent();
              Toast.show(content.getTranslation("notification.following.stopped", name));
            });
    stop.addClassNames("linkbtn", "small");
    stop.setAriaLabel(content.getTranslation("notification.following.stop.of", name));
    return stop;
  }

  private static NativeTableCell cell(String column, Component content) {
    var cell = new NativeTableCell(content);
    cell.getElement().setAttribute("data-k", column);
    return cell;
  }
}
