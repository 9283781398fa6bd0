package org.rapporteur.synthesis.ui;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.model.LanguageModel;
import org.rapporteur.synthesis.model.SecondModel;
import org.springframework.stereotype.Component;

/// Tells everyone where words of comments may be sent, where there is such a place.
@Component
class ModelOfConsultation implements ConsultationPart {

  private final LanguageModel model;
  private final SecondModel second;
  private final HtmlTemplates templates;
  private final Messages messages;

  ModelOfConsultation(
      LanguageModel model, SecondModel second, HtmlTemplates templates, Messages messages) {
    this.model = model;
    this.second = second;
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
    var hosts = new LinkedHashMap<String, String>();
    if (model.isElsewhere()) {
      hosts.put("synthesis.model.public", model.host());
    }
    if (second.isElsewhere()) {
      hosts.put("synthesis.second-model.public", second.host());
    }
    return hosts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            templates.render(
                "synthesis/model.jte",
                Map.of("messages", messages, "locale", locale, "hosts", hosts)));
  }
}
