package org.rapporteur.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.notification.Inbox;
import org.rapporteur.notification.InboxItem;
import org.rapporteur.uikit.Crumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.PageHead;
import org.rapporteur.uikit.Timestamp;

/// What a person is told, the newest first. An item is read once it was opened.
@Route("account/inbox")
@PermitAll
class InboxView extends Div implements HasDynamicTitle {

  static final String ADDRESS = "/account/inbox";

  private final transient Inbox inbox;
  private final transient Viewers viewers;
  private final UnorderedList list = new UnorderedList();
  private final Button all = new Button();
  private final Button older = new Button();
  private long before = Long.MAX_VALUE;

  InboxView(Inbox inbox, Viewers viewers) {
    this.inbox = inbox;
    this.viewers = viewers;
    addClassName("page-account");
    list.addClassName("inbox");
    older.setText(getTranslation("notification.inbox.older"));
    older.addClickListener(click -> more());
    all.setText(getTranslation("notification.inbox.read-all"));
    all.addClickListener(click -> readAll());
    add(
        new Crumbs()
            .step(getTranslation("identity.account"), AccountLinks.ACCOUNT)
            .here(getTranslation("notification.inbox")),
        new PageHead(getTranslation("notification.inbox")),
        all,
        list,
        older);
    all.setVisible(inbox.unread(viewers.current()) > 0);
    more();
    if (list.getComponentCount() == 0) {
      add(
          new EmptyState(
              getTranslation("notification.inbox.empty"),
              getTranslation("notification.inbox.empty.text")));
    }
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(getTranslation("notification.inbox"));
  }

  private void more() {
    var page = inbox.page(viewers.current(), before, getLocale());
    page.items().forEach(item -> list.add(row(item)));
    before = page.next();
    older.setVisible(page.more());
  }

  private void readAll() {
    inbox.readAll(viewers.current());
    // The frame's count changes with the page.
    UI.getCurrent().refreshCurrentRoute(false);
  }

  private ListItem row(InboxItem item) {
    var link = new Anchor(item.link(), item.title());
    link.addClassName("plain");
    var row = new ListItem();
    if (!item.read()) {
      row.addClassName("new");
      link.getElement()
          .addEventListener(
              "click",
              click -> {
                inbox.open(viewers.current(), item.id());
                row.removeClassName("new");
              });
    }
    var when = new Timestamp(item.at());
    when.addClassName("when");
    row.add(new Icon(icon(item)), new Div(new H2(link), new Paragraph(item.text())), when);
    return row;
  }

  private static Icon.Name icon(InboxItem item) {
    return switch (item.kind()) {
      case REPLY -> Icon.Name.REPLY;
      case DECISION -> Icon.Name.GAVEL;
      case REPORT -> Icon.Name.DOCUMENT;
    };
  }
}
