package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.rapporteur.identity.panel.AdministrationSection;
import org.rapporteur.identity.panel.SectionPlace;
import org.rapporteur.synthesis.model.LanguageModel;
import org.rapporteur.synthesis.model.SecondModel;

/// Tells administrators what reads texts, and whether any leaves this machine.
@org.springframework.stereotype.Component
class LanguageToolsPart implements AdministrationSection {

  private static final SectionPlace PLACE =
      new SectionPlace("language-tools", "synthesis.tools", 500);

  private final LanguageModel model;
  private final SecondModel second;

  LanguageToolsPart(LanguageModel model, SecondModel second) {
    this.model = model;
    this.second = second;
  }

  @Override
  public SectionPlace place() {
    return PLACE;
  }

  @Override
  public Component createContent() {
    var content = new Div();
    content.add(new Paragraph(content.getTranslation("synthesis.tools.local")));
    if (!model.isOn() && !second.isOn()) {
      content.add(new Paragraph(content.getTranslation("synthesis.tools.none")));
    }
    if (model.isOn()) {
      content.add(
          new Paragraph(
              content.getTranslation("synthesis.tools.model", model.name(), model.host())));
    }
    if (second.isOn()) {
      content.add(
          new Paragraph(
              content.getTranslation(
                  "synthesis.tools.second-model", second.name(), second.host())));
    }
    return content;
  }
}
