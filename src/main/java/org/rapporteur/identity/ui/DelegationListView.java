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
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.Pager;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.WaitingCountsChanged;

/// The list of verified delegations. Secretariats also see pending requests.
@Route("delegations")
@AnonymousAllowed
class DelegationListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int PAGE_SIZE = 100;

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
    listVerified(event.getLocation().getQueryParameters().getSingleParameter("after").orElse(""));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("identity.delegations"));
  }

  private void listVerified(String after) {
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
        verified.size() < PAGE_SIZE
            ? Optional.<String>empty()
            : Optional.of(
                "delegations?after="
                    + java.net.URLEncoder.encode(
                        verified.getLast().name(), java.nio.charset.StandardCharsets.UTF_8));
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
    var said = new Paragraph(request.statement());
    var who =
        new Paragraph(
            new Span(request.speakers().getFirst().name()),
            new Text(" "),
            new Span(Timestamp.text(request.requestedAt(), getLocale())));
    who.addClassName("sub");
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
    var acts = new Paragraph(verify, refuse);
    acts.addClassName("row");
    var panel =
        new Div(name, DelegationView.affiliation(this, request), said, who, summary, answer, acts);
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
