package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.account.ApiToken;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.form.FormErrors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/// The viewer's API tokens. The secret of a new token is shown once.
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TokenList extends Div {

  private final transient ApiTokenService tokens;
  private final transient ViewerService viewers;
  private final Div newToken = new Div();
  private final UnorderedList list = new UnorderedList();
  private final TextField label = new TextField();
  private final transient FormErrors errors;

  TokenList(ApiTokenService tokens, ViewerService viewers, Messages messages) {
    this.tokens = tokens;
    this.viewers = viewers;
    var lead = new Paragraph(getTranslation("identity.tokens.lead"));
    lead.addClassNames("small", "muted");
    list.addClassName("rows");
    label.setLabel(getTranslation("identity.token.label"));
    label.setHelperText(getTranslation("identity.token.label.hint"));
    var summary = new ErrorSummary();
    errors =
        new FormErrors(messages, summary, getLocale(), "identity.missing.")
            .addField("label", label);
    var form =
        new Div(label, new Button(getTranslation("identity.token.create"), click -> create()));
    form.addClassName("inline-form");
    add(lead, newToken, list, summary, form);
    refresh();
  }

  private void create() {
    errors.clear();
    newToken.removeAll();
    errors
        .tryGet(() -> tokens.create(viewers.current(), label.getValue()))
        .ifPresent(this::showNewToken);
    errors.showSummary();
  }

  private void showNewToken(Secret secret) {
    var value = new Span(secret.value());
    value.addClassName("hash");
    newToken.add(
        new Notice(
            Notice.Kind.OK,
            new Div(
                new Paragraph(getTranslation("identity.token.copy-now")), new Paragraph(value))));
    label.clear();
    refresh();
  }

  private void refresh() {
    list.removeAll();
    tokens.list(viewers.current()).forEach(token -> list.add(createRow(token)));
  }

  private ListItem createRow(ApiToken token) {
    var name = new Span(token.label());
    name.addClassName("b");
    var dateLine =
        new Paragraph(
            new Span(
                getTranslation(
                    "identity.token.since", UtcTime.formatDate(token.createdAt(), getLocale()))));
    dateLine.addClassName("sub");
    var revokeButton =
        new NativeButton(getTranslation("identity.token.revoke"), click -> revoke(token));
    revokeButton.addClassNames("linkbtn", "small");
    revokeButton.setAriaLabel(getTranslation("identity.token.revoke.of", token.label()));
    var actions = new Span(revokeButton);
    actions.addClassName("t");
    return new ListItem(new Icon(Icon.Name.KEY), new Div(new Paragraph(name), dateLine), actions);
  }

  private void revoke(ApiToken token) {
    tokens.revoke(viewers.current(), token.id());
    Toast.show(getTranslation("identity.token.revoked", token.label()));
    newToken.removeAll();
    refresh();
  }
}
