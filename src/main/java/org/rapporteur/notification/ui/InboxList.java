package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.rapporteur.notification.InboxItem;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// List of inbox items. Items of one group share a row. An item is marked as unread until its link
/// is opened.
class InboxList extends UnorderedList {

  private static final String UNREAD_CLASS = "new";

  private final SerializableConsumer<InboxItem> markRead;

  InboxList(SerializableConsumer<InboxItem> markRead) {
    this.markRead = markRead;
    addClassName("inbox");
  }

  void addItems(List<InboxItem> items) {
    var itemsByGroup = new LinkedHashMap<Object, List<InboxItem>>();
    for (var item : items) {
      // An item without a group is a group of its own.
      Object key = item.group() == null ? item : item.kind() + item.group();
      itemsByGroup.computeIfAbsent(key, group -> new ArrayList<>()).add(item);
    }
    itemsByGroup
        .values()
        .forEach(
            group -> add(group.size() == 1 ? createRow(group.getFirst()) : createGroupRow(group)));
  }

  private ListItem createRow(InboxItem item) {
    var row = new ListItem();
    var link = new Anchor(item.link(), item.title());
    link.addClassName("plain");
    if (!item.isRead()) {
      row.addClassName(UNREAD_CLASS);
      addOpenListener(
          link,
          () -> {
            markRead.accept(item);
            row.removeClassName(UNREAD_CLASS);
          });
    }
    var content = new Div(new H2(link), new Paragraph(item.text()));
    if (item.group() != null) {
      content.add(new Paragraph(item.group()));
    }
    row.add(createIcon(item), content, createTimestamp(item));
    return row;
  }

  /// Creates a row for the published comments of one consultation, newest first. The row is marked
  /// as unread until all its links are opened.
  private ListItem createGroupRow(List<InboxItem> group) {
    var row = new ListItem();
    var unread = new HashSet<>(group.stream().filter(item -> !item.isRead()).toList());
    row.setClassName(UNREAD_CLASS, !unread.isEmpty());
    var comments = new UnorderedList();
    for (var item : group) {
      var link = new Anchor(item.link(), item.title());
      if (!item.isRead()) {
        addOpenListener(
            link,
            () -> {
              markRead.accept(item);
              unread.remove(item);
              row.setClassName(UNREAD_CLASS, !unread.isEmpty());
            });
      }
      comments.add(new ListItem(link, new Paragraph(item.text())));
    }
    var newest = group.getFirst();
    var heading = new H2(getTranslation("notification.inbox.published", group.size()));
    row.add(
        createIcon(newest),
        new Div(heading, new Paragraph(newest.group()), comments),
        createTimestamp(newest));
    return row;
  }

  private static void addOpenListener(Anchor link, Runnable listener) {
    link.getElement().addEventListener("click", click -> listener.run());
  }

  private static Component createTimestamp(InboxItem item) {
    var timestamp = new Timestamp(item.at());
    timestamp.addClassName("when");
    return timestamp;
  }

  private static Icon createIcon(InboxItem item) {
    return new Icon(
        switch (item.kind()) {
          case NEWS -> Icon.Name.BELL;
          case DECISION -> Icon.Name.GAVEL;
          case REPORT -> Icon.Name.DOCUMENT;
          case SUBMISSION, ANSWER -> Icon.Name.CHECK;
          case CHALLENGE -> Icon.Name.FLAG;
          case PREVIEW -> Icon.Name.EYE;
          case DELEGATION_REQUEST -> Icon.Name.USER;
          case EXTENDED, CLOSING_SOON -> Icon.Name.CLOCK;
          case QUESTION_CHANGED -> Icon.Name.EDIT;
        });
  }
}
