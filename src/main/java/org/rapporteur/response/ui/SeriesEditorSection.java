package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.editor.EditorSection;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.response.series.SeriesName;
import org.rapporteur.response.series.SeriesService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Toast;

/// Sets the series of a consultation in its editor.
@SpringComponent
class SeriesEditorSection implements EditorSection {

  private final SeriesService series;
  private final ViewerService viewers;
  private final Messages messages;

  SeriesEditorSection(SeriesService series, ViewerService viewers, Messages messages) {
    this.series = series;
    this.viewers = viewers;
    this.messages = messages;
  }

  @Override
  public String headingKey() {
    return "response.series";
  }

  @Override
  public Component createComponent(ConsultationDetails consultation) {
    var name = new ComboBox<String>();
    name.setLabel(name.getTranslation("response.series.name"));
    name.setHelperText(name.getTranslation("response.series.name.hint"));
    name.addThemeName("helper-above-field");
    name.setItems(series.listNames());
    name.setAllowCustomValue(true);
    name.addCustomValueSetListener(custom -> name.setValue(custom.getDetail()));
    name.setClearButtonVisible(true);
    name.setManualValidation(true);
    name.setWidthFull();
    series.find(consultation).ifPresent(current -> name.setValue(current.value()));
    var save =
        new Button(name.getTranslation("response.series.save"), click -> save(consultation, name));
    var form = new Div(name, save);
    form.addClassName("form");
    return form;
  }

  private void save(ConsultationDetails consultation, ComboBox<String> field) {
    field.setInvalid(false);
    String name = field.getValue();
    try {
      series.set(
          viewers.current(),
          consultation.id(),
          name == null || name.isBlank() ? null : new SeriesName(name));
      Toast.show(field.getTranslation("response.series.saved"));
    } catch (Refusal refusal) {
      field.setErrorMessage(messages.text(field.getUI().orElseThrow().getLocale(), refusal));
      field.setInvalid(true);
      field.focus();
    }
  }
}
