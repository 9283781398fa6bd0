package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.Collator;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.Country;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.identity.delegation.Invitation;
import org.rapporteur.identity.delegation.InvitationId;
import org.rapporteur.identity.delegation.InvitationService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.Toast;

/// The viewer's own delegations and invitations, with the form to request another delegation.
@Route("account/delegations")
@PermitAll
class DelegationRequestView extends Div implements HasDynamicTitle {

  private final transient DelegationLifecycleService delegations;
  private final transient InvitationService invitations;
  private final transient Viewers viewers;
  private final UnorderedList ownRows = new UnorderedList();
  private final TextField name = new TextField();
  private final GroupChoice group = new GroupChoice();
  private final ComboBox<CountryCode> country = new ComboBox<>();
  private final TextArea statement = new TextArea();
  private final transient FormErrors problems;

  DelegationRequestView(
      DelegationLifecycleService delegations,
      InvitationService invitations,
      Countries countries,
      Viewers viewers,
      Messages messages) {
    this.delegations = delegations;
    this.invitations = invitations;
    this.viewers = viewers;
    addClassName("page-account");
    ownRows.addClassName("rows");
    name.setLabel(getTranslation("identity.delegation.name"));
    name.setHelperText(getTranslation("identity.field.organization.hint"));
    country.setLabel(getTranslation("identity.field.country"));
    var collator = Collator.getInstance(getLocale());
    country.setItems(
        countries.list().stream()
            .map(Country::code)
            .sorted(
                Comparator.comparing(code -> Countries.displayName(code, getLocale()), collator))
            .toList());
    country.setItemLabelGenerator(code -> Countries.displayName(code, getLocale()));
    statement.setLabel(getTranslation("identity.delegation.statement"));
    statement.setHelperText(getTranslation("identity.delegation.statement.hint"));
    var summary = new ErrorSummary();
    problems =
        new FormErrors(messages, summary, getLocale())
            .addField("name", name)
            .addField("group", group)
            .addField("country", country)
            .addField("statement", statement);
    var send = new Button(getTranslation("identity.delegation.request"), click -> sendRequest());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    var form = new Div(summary, name, group, country, statement, new Paragraph(send));
    form.addClassNames("form", "reg-form");
    add(
        new Breadcrumbs()
            .addLink(getTranslation("identity.account"), "account")
            .addCurrent(getTranslation("identity.menu.delegations")),
        new PageHeading(
            getTranslation("identity.menu.delegations"),
            getTranslation("identity.delegation.lead")),
        ownRows,
        new PageSection("request", getTranslation("identity.delegation.ask"), form));
    refresh();
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("identity.menu.delegations"));
  }

  private void sendRequest() {
    problems.clear();
    boolean grouped = problems.tryGet(this::requireGroup).isPresent();
    var draft =
        problems.tryGet(
            () ->
                new DelegationDraft(
                    name.getValue(),
                    grouped ? group.getValue() : StakeholderGroup.CIVIL_SOCIETY,
                    country.getValue(),
                    statement.getValue()));
    if (grouped
        && draft.isPresent()
        && problems.tryRun(() -> delegations.request(viewers.current(), draft.get()))) {
      Toast.show(getTranslation("identity.delegation.requested"));
      name.clear();
      statement.clear();
      refresh();
    }
    problems.showSummary();
  }

  private StakeholderGroup requireGroup() {
    return Optional.ofNullable(group.getValue())
        .orElseThrow(() -> new InvalidInput("group.missing", "group"));
  }

  private void refresh() {
    ownRows.removeAll();
    invitations.listOwn(viewers.current()).forEach(invitation -> ownRows.add(row(invitation)));
    delegations.listOwn(viewers.current()).forEach(delegation -> ownRows.add(row(delegation)));
  }

  private ListItem row(Invitation invitation) {
    var title = new Anchor(DelegationView.path(invitation.slug()), invitation.name());
    String date = UtcTime.formatDate(invitation.at(), getLocale());
    var sub = new Paragraph(getTranslation("identity.invitation.by", date));
    sub.addClassName("sub");
    var tools =
        new Span(
            answerButton("accept", ButtonVariant.PRIMARY, invitation, invitations::accept),
            answerButton("decline", ButtonVariant.TERTIARY, invitation, invitations::decline));
    tools.addClassNames("t", "row");
    return new ListItem(new Icon(Icon.Name.USERS), new Div(new Paragraph(title), sub), tools);
  }

  private Button answerButton(
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
              Toast.show(getTranslation(key + "-done", invitation.name()));
              refresh();
            });
    button.addThemeVariants(variant, ButtonVariant.SMALL);
    button.setAriaLabel(getTranslation(key + "-of", invitation.name()));
    return button;
  }

  private ListItem row(DelegationProfile delegation) {
    var title = new Anchor(DelegationView.path(delegation.slug()), delegation.name());
    var state =
        new Paragraph(
            new Span(getTranslation("identity.delegation.state." + delegation.state().name())));
    state.addClassName("sub");
    if (!delegation.answer().isEmpty()) {
      state.add(new Span(delegation.answer()));
    }
    return new ListItem(new Icon(Icon.Name.USERS), new Div(new Paragraph(title), state));
  }
}
