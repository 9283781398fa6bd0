package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.form.FormErrors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/// Form that changes the viewer's profile.
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ProfileForm extends Div {

  private final transient PersonService people;
  private final transient ViewerService viewers;
  private final PersonFields fields;
  private final transient FormErrors errors;

  ProfileForm(PersonService people, Countries countries, ViewerService viewers, Messages messages) {
    this.people = people;
    this.viewers = viewers;
    this.fields = new PersonFields(countries);
    var summary = new ErrorSummary();
    errors = new FormErrors(messages, summary, getLocale(), "identity.missing.");
    fields.addFieldsTo(errors);
    var viewer = viewers.current().requireSignedIn("account");
    fields.setPerson(people.find(viewer).orElseThrow());
    var save = new Button(getTranslation("identity.profile.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    addClassName("form");
    add(summary, fields, new Paragraph(save));
  }

  private void save() {
    errors.clear();
    var draft = fields.readDraft(errors);
    if (!errors.showSummary() && draft.isPresent()) {
      people.updateProfile(viewers.current(), draft.get());
      Toast.show(getTranslation("identity.profile.saved"));
    }
  }
}
