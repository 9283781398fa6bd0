package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.editor.EditorSection;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.response.series.SeriesService;
import org.rapporteur.shared.Messages;

/// Lets the secretariat name the series of its consultation in the editor.
@org.springframework.stereotype.Component
class SeriesPart implements EditorSection {

  private final SeriesService series;
  private final ViewerService viewers;
  private final Messages messages;

  SeriesPart(SeriesService series, ViewerService viewers, Messages messages) {
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
    return new SeriesField(consultation, series, viewers, messages);
  }
}
