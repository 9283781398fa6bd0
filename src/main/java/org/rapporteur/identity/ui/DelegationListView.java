package org.rapporteur.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.Pager;

/// The list of verified delegations. Secretariats also see pending requests.
@Route("delegations")
@AnonymousAllowed
class DelegationListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient DelegationLifecycleService delegations;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final Div pendingRequests = new Div();

  DelegationListView(
      DelegationLifecycleService delegations, ViewerService viewers, Messages messages) {
    this.delegations = delegations;
    this.viewers = viewers;
    this.messages = messages;
    addClassName("page-delegation");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(
        new PageHeading(
            getTranslation("identity.delegations"), getTranslation("identity.delegations.lead")));
    if (viewers.current().isSecretariatAnywhere()) {
      add(
          new PageSection(
              "waiting", getTranslation("identity.delegations.waiting"), pendingRequests));
      refreshPending();
    }
    addVerified(delegations.listVerified(parseAfter(event.getLocation().getQueryParameters())));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("identity.delegations"));
  }

  /// Returns the last delegation of the page before, or null for the first page.
  private static @Nullable DelegationId parseAfter(QueryParameters query) {
    return query
        .getSingleParameter("after")
        .filter(after -> after.matches("[0-9]{1,18}"))
        .map(after -> new DelegationId(Long.parseLong(after)))
        .orElse(null);
  }

  private void addVerified(List<DelegationProfile> verified) {
    if (verified.isEmpty()) {
      add(
          new EmptyState(
              getTranslation("identity.delegations.none"),
              getTranslation("identity.delegations.none.why")));
      return;
    }
    var list = new UnorderedList();
    list.addClassName("rows");
    verified.forEach(delegation -> list.add(createRow(delegation)));
    var nextPage =
        verified.size() < DelegationLifecycleService.PAGE_SIZE
            ? Optional.<String>empty()
            : Optional.of("delegations?after=" + verified.getLast().id().value());
    add(list, new Pager(Optional.empty(), nextPage));
  }

  private static ListItem createRow(DelegationProfile delegation) {
    var name = new Anchor(DelegationView.path(delegation.slug()), delegation.name());
    return new ListItem(
        new GroupTile(delegation.affiliation().group()),
        new Div(new Paragraph(name), new AffiliationLine(delegation.affiliation())));
  }

  private void refreshPending() {
    pendingRequests.removeAll();
    var requests = delegations.listPending(viewers.current());
    if (requests.isEmpty()) {
      pendingRequests.add(new EmptyState(getTranslation("identity.delegations.waiting.none")));
    }
    requests.forEach(
        request ->
            pendingRequests.add(
                new DelegationRequestPanel(
                    delegations, viewers, messages, request, this::refreshPending)));
  }
}
