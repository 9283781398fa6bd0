package org.rapporteur.identity.ui;

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
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.identity.delegation.SpeakingService;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.PageHead;
import org.rapporteur.uikit.Pager;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.Toast;

/// The verified delegations; for a secretariat also those that wait to be verified.
@Route("delegations")
@AnonymousAllowed
class DelegationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int PAGE = 100;

  private final transient SpeakingService delegations;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final Div waiting = new Div();

  DelegationsView(SpeakingService delegations, Viewers viewers, Messages messages) {
    this.delegations = delegations;
    this.viewers = viewers;
    this.messages = messages;
    addClassName("page-delegation");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(
        new PageHead(
            getTranslation("identity.delegations"), getTranslation("identity.delegations.lead")));
    if (viewers.current().isSecretariatSomewhere()) {
      add(new Part("waiting", getTranslation("identity.delegations.waiting"), waiting));
      refreshWaiting();
    }
    listVerified(event.getLocation().getQueryParameters().getSingleParameter("after").orElse(""));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(getTranslation("identity.delegations"));
  }

  private void listVerified(String after) {
    var verified = delegations.verified(after);
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
                            new Anchor(
                                DelegationView.address(delegation.slug()), delegation.name())),
                        DelegationView.facts(this, delegation)))));
    var older =
        verified.size() < PAGE
            ? Optional.<String>empty()
            : Optional.of(
                "delegations?after="
                    + java.net.URLEncoder.encode(
                        verified.getLast().name(), java.nio.charset.StandardCharsets.UTF_8));
    add(list, new Pager(Optional.empty(), older));
  }

  private void refreshWaiting() {
    waiting.removeAll();
    var requests = delegations.waiting(viewers.current());
    if (requests.isEmpty()) {
      waiting.add(new EmptyState(getTranslation("identity.delegations.waiting.none"), ""));
    }
    requests.forEach(request -> waiting.add(answerable(request)));
  }

  private Div answerable(DelegationProfile request) {
    var name = new Paragraph(new Anchor(DelegationView.address(request.slug()), request.name()));
    name.addClassName("b");
    var said = new Paragraph(request.statement());
    var who =
        new Paragraph(
            new Span(request.speakers().getFirst().name()),
            new Span(Timestamp.words(request.requestedAt(), getLocale())));
    who.addClassName("sub");
    var answer = new TextArea(getTranslation("identity.delegation.answer"));
    answer.setHelperText(getTranslation("identity.delegation.answer.hint"));
    var summary = new ErrorSummary();
    var problems = new FormProblems(messages, summary, getLocale()).field("answer", answer);
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
        new Div(name, DelegationView.facts(this, request), said, who, summary, answer, acts);
    panel.addClassNames("panel", "answerable");
    return panel;
  }

  private void answer(FormProblems problems, String doneKey, Runnable act) {
    problems.clear();
    if (problems.run(act)) {
      Toast.say(getTranslation(doneKey));
      refreshWaiting();
    }
    problems.show();
  }
}
