package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.function.BiConsumer;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.identity.delegation.Invitation;
import org.rapporteur.identity.delegation.InvitationId;
import org.rapporteur.identity.delegation.InvitationService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.Toast;

/// The viewer's delegations and invitations, with the form to request another delegation.
@Route("account/delegations")
@PermitAll
class OwnDelegationsView extends Div implements HasDynamicTitle {

  private final transient DelegationLifecycleService delegations;
  private final transient InvitationService invitations;
  private final transient ViewerService viewers;
  private final UnorderedList ownList = new UnorderedList();

  OwnDelegationsView(
      DelegationLifecycleService delegations,
      InvitationService invitations,
      Countries countries,
      ViewerService viewers,
      Messages messages) {
    this.delegations = delegations;
    this.invitations = invitations;
    this.viewers = viewers;
    addClassName("page-account");
    ownList.addClassName("rows");
    add(
        new Breadcrumbs()
            .addLink(getTranslation("identity.account"), "account")
            .addCurrent(getTranslation("identity.menu.delegations")),
        new PageHeading(
            getTranslation("identity.menu.delegations"),
            getTranslation("identity.delegation.lead")),
        ownList,
        new PageSection(
            "request",
            getTranslation("identity.delegation.register"),
            new DelegationRequestForm(delegations, countries, viewers, messages, this::refresh)));
    refresh();
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("identity.menu.delegations"));
  }

  private void refresh() {
    ownList.removeAll();
    invitations
        .listOwn(viewers.current())
        .forEach(invitation -> ownList.add(createRow(invitation)));
    delegations
        .listOwn(viewers.current())
        .forEach(delegation -> ownList.add(createRow(delegation)));
  }

  private ListItem createRow(Invitation invitation) {
    var name =
        new Anchor(DelegationView.path(invitation.delegationSlug()), invitation.delegationName());
    String date = UtcTime.formatDate(invitation.invitedAt(), getLocale());
    var origin = new Paragraph(getTranslation("identity.invitation.by", date));
    origin.addClassName("sub");
    var buttons =
        new Span(
            createAnswerButton("accept", ButtonVariant.PRIMARY, invitation, invitations::accept),
            createAnswerButton(
                "decline", ButtonVariant.TERTIARY, invitation, invitations::decline));
    buttons.addClassNames("t", "row");
    return new ListItem(new Icon(Icon.Name.USERS), new Div(new Paragraph(name), origin), buttons);
  }

  private Button createAnswerButton(
      String actionKey,
      ButtonVariant variant,
      Invitation invitation,
      BiConsumer<Viewer, InvitationId> answer) {
    String key = "identity.invitation." + actionKey;
    var button =
        new Button(
            getTranslation(key),
            click -> {
              answer.accept(viewers.current(), invitation.id());
              Toast.show(getTranslation(key + "-done", invitation.delegationName()));
              refresh();
            });
    button.addThemeVariants(variant, ButtonVariant.SMALL);
    button.setAriaLabel(getTranslation(key + "-of", invitation.delegationName()));
    return button;
  }

  private ListItem createRow(DelegationProfile delegation) {
    var name = new Anchor(DelegationView.path(delegation.slug()), delegation.name());
    var state =
        new Paragraph(
            new Span(getTranslation("identity.delegation.state." + delegation.state().name())));
    state.addClassName("sub");
    String answer = delegation.correspondence().answer();
    if (!answer.isEmpty()) {
      state.add(new Span(answer));
    }
    return new ListItem(new Icon(Icon.Name.USERS), new Div(new Paragraph(name), state));
  }
}
