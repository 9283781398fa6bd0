package org.rapporteur.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.notification.InboxCursor;
import org.rapporteur.notification.InboxFilter;
import org.rapporteur.notification.InboxService;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.PageHeading;

/// Inbox of a person, newest first. An item is marked read when it is opened.
@Route("account/inbox")
@PermitAll
class InboxView extends Div implements HasDynamicTitle, BeforeEnterObserver {

  static final String PATH = "/account/inbox";

  private static final String FILTER_PARAMETER = "show";

  private final transient InboxService inboxService;
  private final transient ViewerService viewers;
  private final InboxList list;
  private final Button markAllRead = new Button();
  private final Button showOlder = new Button();
  private transient InboxCursor after = InboxCursor.START;
  private InboxFilter filter = InboxFilter.ALL;

  InboxView(InboxService inboxService, ViewerService viewers) {
    this.inboxService = inboxService;
    this.viewers = viewers;
    addClassName("page-account");
    list = new InboxList(item -> inboxService.markRead(viewers.current(), item));
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
    var toolbar = new Div(createFilterLinks(), markAllRead);
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
      add(createEmptyState());
    }
  }

  private Div createFilterLinks() {
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

  private EmptyState createEmptyState() {
    return filter == InboxFilter.ALL
        ? new EmptyState(
            getTranslation("notification.inbox.empty"),
            getTranslation("notification.inbox.empty.text"))
        : new EmptyState(
            getTranslation("notification.inbox.empty.filtered"),
            getTranslation("notification.inbox.empty.filtered.text"));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("notification.inbox"));
  }

  private void addNextPage() {
    var page = inboxService.loadPage(viewers.current(), filter, after, getLocale());
    list.addItems(page.items());
    after = page.next();
    showOlder.setVisible(page.hasMore());
  }

  private void markAllItemsRead() {
    inboxService.markAllRead(viewers.current());
    // Reloading the route also updates the unread count in the header.
    UI.getCurrent().refreshCurrentRoute(false);
  }
}
