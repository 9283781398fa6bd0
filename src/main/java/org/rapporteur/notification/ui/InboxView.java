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
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.notification.Inbox;
import org.rapporteur.notification.InboxChoice;
import org.rapporteur.notification.InboxItem;
import org.rapporteur.notification.InboxPlace;
import org.rapporteur.uikit.Crumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.PageHead;
import org.rapporteur.uikit.Timestamp;

/// What a person is told, the newest first. An item is read once it was opened.
@Route("account/inbox")
@PermitAll
class InboxView extends Div implements HasDynamicTitle, BeforeEnterObserver {

  static final String ADDRESS = "/account/inbox";

  private static final String SHOW = "show";

  private final transient Inbox inbox;
  private final transient Viewers viewers;
  private final UnorderedList list = new UnorderedList();
  private final Button all = new Button();
  private final Button older = new Button();
  private transient InboxPlace after = InboxPlace.TOP;
  private InboxChoice choice = InboxChoice.ALL;

  InboxView(Inbox inbox, Viewers viewers) {
    this.inbox = inbox;
    this.viewers = viewers;
    addClassName("page-account");
    list.addClassName("inbox");
    older.setText(getTranslation("notification.inbox.older"));
    older.addClickListener(click -> more());
    all.setText(getTranslation("notification.inbox.read-all"));
    all.addClickListener(click -> readAll());
  }

  /// Also when the same inbox is looked at in another way.
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    choice =
        InboxChoice.of(
            event.getLocation().getQueryParameters().getSingleParameter(SHOW).orElse(""));
    removeAll();
    list.removeAll();
    after = InboxPlace.TOP;
    var head = new Div(choices(), all);
    head.addClassNames("row", "between");
    add(
        new Crumbs()
            .step(getTranslation("identity.account"), AccountLinks.ACCOUNT)
            .here(getTranslation("notification.inbox")),
        new PageHead(getTranslation("notification.inbox")),
        head,
        list,
        older);
    all.setVisible(inbox.unread(viewers.current()) > 0);
    more();
    if (list.getComponentCount() == 0) {
      add(empty());
    }
  }

  private Div choices() {
    var choices = new Div();
    choices.addClassName("seg");
    choices.getElement().setAttribute("role", "group");
    choices.getElement().setAttribute("aria-label", getTranslation("notification.inbox.show"));
    for (var one : InboxChoice.values()) {
      var link =
          new Anchor(
              one == InboxChoice.ALL ? ADDRESS : ADDRESS + "?" + SHOW + "=" + one.word(),
              getTranslation(one.key()));
      if (one == choice) {
        link.getElement().setAttribute("aria-current", "true");
      }
      choices.add(link);
    }
    return choices;
  }

  private EmptyState empty() {
    return choice == InboxChoice.ALL
        ? new EmptyState(
            getTranslation("notification.inbox.empty"),
            getTranslation("notification.inbox.empty.text"))
        : new EmptyState(
            getTranslation("notification.inbox.empty.choice"),
            getTranslation("notification.inbox.empty.choice.text"));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(getTranslation("notification.inbox"));
  }

  private void more() {
    var page = inbox.page(viewers.current(), choice, after, getLocale());
    page.items().forEach(item -> list.add(row(item)));
    after = page.next();
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
                inbox.open(viewers.current(), item);
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
      case NEWS -> Icon.Name.BELL;
      case REPLY -> Icon.Name.REPLY;
      case DECISION -> Icon.Name.GAVEL;
      case REPORT -> Icon.Name.DOCUMENT;
      case SUBMISSION, ANSWER -> Icon.Name.CHECK;
      case CHALLENGE -> Icon.Name.FLAG;
      case PREVIEW -> Icon.Name.EYE;
    };
  }
}
