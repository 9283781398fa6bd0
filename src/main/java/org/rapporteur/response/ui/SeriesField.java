package org.rapporteur.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.response.series.SeriesName;
import org.rapporteur.response.series.SeriesService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Toast;

/// The name of a consultation's series: one that there is, or a new one; none takes it out.
class SeriesField extends Div {

  private final transient ConsultationDetails consultation;
  private final transient SeriesService series;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final ComboBox<String> name = new ComboBox<>();

  SeriesField(
      ConsultationDetails consultation,
      SeriesService series,
      ViewerService viewers,
      Messages messages) {
    this.consultation = consultation;
    this.series = series;
    this.viewers = viewers;
    this.messages = messages;
    addClassNames("form");
    name.setLabel(getTranslation("response.series.name"));
    name.setHelperText(getTranslation("response.series.name.hint"));
    name.addThemeName("helper-above-field");
    name.setItems(series.names().stream().map(SeriesName::value).toList());
    name.setAllowCustomValue(true);
    name.addCustomValueSetListener(typed -> name.setValue(typed.getDetail()));
    name.setClearButtonVisible(true);
    name.setManualValidation(true);
    name.setWidthFull();
    series.of(consultation).ifPresent(current -> name.setValue(current.value()));
    add(name, new Button(getTranslation("response.series.save"), click -> save()));
  }

  private void save() {
    name.setInvalid(false);
    String typed = name.getValue();
    try {
      if (typed == null || typed.isBlank()) {
        series.leave(viewers.current(), consultation.id());
      } else {
        series.join(viewers.current(), consultation.id(), new SeriesName(typed));
      }
      Toast.show(getTranslation("response.series.saved"));
    } catch (Refusal refusal) {
      name.setErrorMessage(messages.text(getLocale(), refusal));
      name.setInvalid(true);
      name.focus();
    }
  }
}
