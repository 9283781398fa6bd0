package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.Pager;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.frame.WaitingCountsChanged;

/// The list of verified delegations. Secretariats also see pending requests.
@Route("delegations")
@AnonymousAllowed
class DelegationListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient DelegationLifecycleService delegations;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final Div pending = new Div();

  DelegationListView(DelegationLifecycleService delegations, Viewers viewers, Messages messages) {
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
      add(new PageSection("waiting", getTranslation("identity.delegations.waiting"), pending));
      refreshPending();
    }
    listVerified(
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("after")
            .filter(after -> after.matches("[0-9]{1,18}"))
            .map(after -> new DelegationId(Long.parseLong(after)))
            .orElse(null));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("identity.delegations"));
  }

  private void listVerified(@Nullable DelegationId after) {
    var verified = delegations.listVerified(after);
    if (verified.isEmpty()) {
      add(
          new EmptyState(
              getTranslation("identity.delegations.none"),
              getTranslation("identity.delegations.none.why")));
      return;
    }
    var list = new UnorderedList();
    list.addClassName("rows");
    verified.forEach(
        delegation ->
            list.add(
                new ListItem(
                    new GroupTile(delegation.affiliation().group()),
                    new Div(
                        new Paragraph(
                            new Anchor(DelegationView.path(delegation.slug()), delegation.name())),
                        DelegationView.affiliation(this, delegation)))));
    var older =
        verified.size() < DelegationLifecycleService.PAGE_SIZE
            ? Optional.<String>empty()
            : Optional.of("delegations?after=" + verified.getLast().id().value());
    add(list, new Pager(Optional.empty(), older));
  }

  private void refreshPending() {
    pending.removeAll();
    var requests = delegations.listPending(viewers.current());
    if (requests.isEmpty()) {
      pending.add(new EmptyState(getTranslation("identity.delegations.waiting.none"), ""));
    }
    requests.forEach(request -> pending.add(requestPanel(request)));
  }

  private Div requestPanel(DelegationProfile request) {
    var name = new Paragraph(new Anchor(DelegationView.path(request.slug()), request.name()));
    name.addClassName("b");
    var statement = new Paragraph(request.statement());
    var requester =
        new Paragraph(
            new Span(request.speakers().getFirst().name()),
            new Text(" "),
            new Span(UtcTime.format(request.requestedAt(), getLocale())));
    requester.addClassName("sub");
    var answer = new TextArea(getTranslation("identity.delegation.answer"));
    answer.setHelperText(getTranslation("identity.delegation.answer.hint"));
    var summary = new ErrorSummary();
    var problems = new FormErrors(messages, summary, getLocale()).addField("answer", answer);
    var verify =
        new Button(
            getTranslation("identity.delegation.verify"),
            click ->
                answer(
                    problems,
                    "identity.delegation.verified",
                    () -> delegations.verify(viewers.current(), request.id(), answer.getValue())));
    var refuse =
        new Button(
            getTranslation("identity.delegation.refuse"),
            click ->
                answer(
                    problems,
                    "identity.delegation.refused",
                    () -> delegations.refuse(viewers.current(), request.id(), answer.getValue())));
    var buttons = new Paragraph(verify, refuse);
    buttons.addClassName("row");
    var panel =
        new Div(
            name,
            DelegationView.affiliation(this, request),
            statement,
            requester,
            summary,
            answer,
            buttons);
    panel.addClassNames("panel", "answerable");
    return panel;
  }

  private void answer(FormErrors problems, String doneKey, Runnable action) {
    problems.clear();
    if (problems.tryRun(action)) {
      Toast.show(getTranslation(doneKey));
      refreshPending();
      WaitingCountsChanged.fire(this);
    }
    problems.showSummary();
  }
}
