package org.rapporteur.response.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.identity.Viewer;
import org.rapporteur.response.series.SeriesService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Links the series from the page of a consultation.
@Component
class SeriesLinkPart implements ConsultationPart {

  private final SeriesService series;
  private final HtmlTemplates templates;
  private final Messages messages;

  SeriesLinkPart(SeriesService series, HtmlTemplates templates, Messages messages) {
    this.series = series;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Place place() {
    return Place.ABOUT;
  }

  @Override
  public Optional<String> renderHtml(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    return series
        .find(consultation)
        .filter(name -> consultation.phase().isPublic())
        .map(
            name ->
                templates.render(
                    "response/series-link.jte",
                    Map.of("messages", messages, "locale", locale, "name", name)));
  }
}
