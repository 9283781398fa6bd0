package org.rapporteur.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.notification.InboxCursor;
import org.rapporteur.notification.InboxFilter;
import org.rapporteur.notification.InboxItem;
import org.rapporteur.notification.InboxService;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.Timestamp;

/// Inbox of a person, newest first. An item is marked read when it is opened.
@Route("account/inbox")
@PermitAll
class InboxView extends Div implements HasDynamicTitle, BeforeEnterObserver {

  static final String PATH = "/account/inbox";

  private static final String FILTER_PARAMETER = "show";

  private final transient InboxService inboxService;
  private final transient Viewers viewers;
  private final UnorderedList list = new UnorderedList();
  private final Button markAllRead = new Button();
  private final Button showOlder = new Button();
  private transient InboxCursor after = InboxCursor.START;
  private InboxFilter filter = InboxFilter.ALL;

  InboxView(InboxService inboxService, Viewers viewers) {
    this.inboxService = inboxService;
    this.viewers = viewers;
    addClassName("page-account");
    list.addClassName("inbox");
    showOlder.setText(getTranslation("notification.inbox.older"));
    showOlder.addClickListener(click -> addNextPage());
    markAllRead.setText(getTranslation("notification.inbox.read-all"));
    markAllRead.addClickListener(click -> markAllItemsRead());
  }

  /// Rebuilds the page, because it also runs when only the filter changes.
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter =
        InboxFilter.fromQueryValue(
            event
                .getLocation()
                .getQueryParameters()
                .getSingleParameter(FILTER_PARAMETER)
                .orElse(""));
    removeAll();
    list.removeAll();
    after = InboxCursor.START;
    var toolbar = new Div(filterLinks(), markAllRead);
    toolbar.addClassNames("row", "between");
    add(
        new Breadcrumbs()
            .addLink(getTranslation("identity.account"), AccountLinks.ACCOUNT)
            .addCurrent(getTranslation("notification.inbox")),
        new PageHeading(getTranslation("notification.inbox")),
        toolbar,
        list,
        showOlder);
    markAllRead.setVisible(inboxService.countUnread(viewers.current()) > 0);
    addNextPage();
    if (list.getComponentCount() == 0) {
      add(emptyState());
    }
  }

  private Div filterLinks() {
    var choices = new Div();
    choices.addClassName("seg");
    choices.getElement().setAttribute("role", "group");
    choices.getElement().setAttribute("aria-label", getTranslation("notification.inbox.show"));
    for (var option : InboxFilter.values()) {
      var link =
          new Anchor(
              option == InboxFilter.ALL
                  ? PATH
                  : PATH + "?" + FILTER_PARAMETER + "=" + option.queryValue(),
              getTranslation(option.key()));
      if (option == filter) {
        link.getElement().setAttribute("aria-current", "true");
      }
      choices.add(link);
    }
    return choices;
  }

  private EmptyState emptyState() {
    return filter == InboxFilter.ALL
        ? new EmptyState(
            getTranslation("notification.inbox.empty"),
            getTranslation("notification.inbox.empty.text"))
        : new EmptyState(
            getTranslation("notification.inbox.empty.choice"),
            getTranslation("notification.inbox.empty.choice.text"));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("notification.inbox"));
  }

  private void addNextPage() {
    var page = inboxService.loadPage(viewers.current(), filter, after, getLocale());
    var groups = new LinkedHashMap<Object, List<InboxItem>>();
    for (var item : page.items()) {
      Object key = item.group() == null ? item : item.kind() + item.group();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
    }
    groups
        .values()
        .forEach(group -> list.add(group.size() == 1 ? row(group.getFirst()) : groupRow(group)));
    after = page.next();
    showOlder.setVisible(page.hasMore());
  }

  private void markAllItemsRead() {
    inboxService.markAllRead(viewers.current());
    // Reloading the route also updates the unread count in the header.
    UI.getCurrent().refreshCurrentRoute(false);
  }

  /// Published comments of one consultation in one row, newest first.
  private ListItem groupRow(List<InboxItem> group) {
    var row = new ListItem();
    var unread = new HashSet<>(group.stream().filter(item -> !item.isRead()).toList());
    if (!unread.isEmpty()) {
      row.addClassName("new");
    }
    var comments = new UnorderedList();
    for (var item : group) {
      var link = new Anchor(item.link(), item.title());
      if (unread.contains(item)) {
        link.getElement()
            .addEventListener(
                "click",
                click -> {
                  inboxService.markRead(viewers.current(), item);
                  unread.remove(item);
                  if (unread.isEmpty()) {
                    row.removeClassName("new");
                  }
                });
      }
      comments.add(new ListItem(link, new Paragraph(item.text())));
    }
    var latest = group.getFirst();
    var when = new Timestamp(latest.at());
    when.addClassName("when");
    row.add(
        new Icon(icon(latest)),
        new Div(
            new H2(getTranslation("notification.inbox.published", group.size())),
            new Paragraph(latest.group()),
            comments),
        when);
    return row;
  }

  private ListItem row(InboxItem item) {
    var link = new Anchor(item.link(), item.title());
    link.addClassName("plain");
    var row = new ListItem();
    if (!item.isRead()) {
      row.addClassName("new");
      link.getElement()
          .addEventListener(
              "click",
              click -> {
                inboxService.markRead(viewers.current(), item);
                row.removeClassName("new");
              });
    }
    var timestamp = new Timestamp(item.at());
    timestamp.addClassName("when");
    var words = new Div(new H2(link), new Paragraph(item.text()));
    if (item.group() != null) {
      words.add(new Paragraph(item.group()));
    }
    row.add(new Icon(icon(item)), words, timestamp);
    return row;
  }

  private static Icon.Name icon(InboxItem item) {
    return switch (item.kind()) {
      case NEWS -> Icon.Name.BELL;
      case REPLY -> Icon.Name.REPLY;
      case DECISION -> Icon.Name.GAVEL;
      case REPORT -> Icon.Name.DOCUMENT;
      case SUBMISSION, ANSWER -> Icon.Name.CHECK;
      case CHALLENGE -> Icon.Name.FLAG;
      case PREVIEW -> Icon.Name.EYE;
      case EXTENDED, CLOSING_SOON -> Icon.Name.CLOCK;
      case QUESTION_CHANGED -> Icon.Name.EDIT;
    };
  }
}
