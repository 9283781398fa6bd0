package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.form.FormErrors;

/// Form that sends a request for a delegation to the secretariat.
final class DelegationRequestForm extends Div {

  private final transient DelegationLifecycleService delegations;
  private final transient ViewerService viewers;
  private final transient Runnable onRequested;
  private final TextField name = new TextField();
  private final GroupChoice group = new GroupChoice();
  private final CountryField country;
  private final TextArea statement = new TextArea();
  private final transient FormErrors errors;

  DelegationRequestForm(
      DelegationLifecycleService delegations,
      Countries countries,
      ViewerService viewers,
      Messages messages,
      Runnable onRequested) {
    this.delegations = delegations;
    this.viewers = viewers;
    this.onRequested = onRequested;
    this.country = new CountryField(countries);
    name.setLabel(getTranslation("identity.delegation.name"));
    name.setHelperText(getTranslation("identity.field.organization.hint"));
    statement.setLabel(getTranslation("identity.delegation.statement"));
    statement.setHelperText(getTranslation("identity.delegation.statement.hint"));
    var summary = new ErrorSummary();
    errors =
        new FormErrors(messages, summary, getLocale(), "identity.missing.")
            .addField("name", name)
            .addField("group", group)
            .addField("country", country)
            .addField("statement", statement);
    var send = new Button(getTranslation("identity.delegation.request"), click -> send());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    addClassNames("form", "reg-form");
    add(summary, name, group, country, statement, new Paragraph(send));
  }

  private void send() {
    errors.clear();
    readDraft()
        .filter(draft -> errors.tryRun(() -> delegations.request(viewers.current(), draft)))
        .ifPresent(
            draft -> {
              Toast.show(getTranslation("identity.delegation.requested"));
              name.clear();
              statement.clear();
              onRequested.run();
            });
    errors.showSummary();
  }

  private Optional<DelegationDraft> readDraft() {
    var selectedGroup = errors.tryGet(group::requireValue);
    // Checks the other fields even if no group is selected, so that all errors show at once.
    var draft =
        errors.tryGet(
            () ->
                new DelegationDraft(
                    name.getValue(),
                    selectedGroup.orElse(StakeholderGroup.CIVIL_SOCIETY),
                    country.getValue(),
                    statement.getValue()));
    return selectedGroup.isPresent() ? draft : Optional.empty();
  }
}
