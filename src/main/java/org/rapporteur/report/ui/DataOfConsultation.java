package org.rapporteur.report.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Leads from a consultation to its data, once its comments can be read.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DataOfConsultation implements ConsultationPart {

  private final HtmlTemplates templates;
  private final Messages messages;

  DataOfConsultation(HtmlTemplates templates, Messages messages) {
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Place place() {
    return Place.ASIDE;
  }

  @Override
  public Optional<String> renderHtml(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    return consultation.phase().showsComments()
        ? Optional.of(
            templates.render(
                "report/data.jte",
                Map.of("messages", messages, "locale", locale, "slug", consultation.slug())))
        : Optional.empty();
  }
}
