package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;

/// Edits one point of a policy in one language; translations into other languages remain unchanged.
class PolicyPointFields extends ListItem {

  private final TextField number = new TextField();
  private final TextField title = new TextField();
  private final TextArea text = new TextArea();
  private final Checkbox ground = new Checkbox();
  private LocalizedText titles;
  private LocalizedText texts;

  PolicyPointFields(
      String initialNumber,
      boolean isGround,
      LocalizedText titles,
      LocalizedText texts,
      Consumer<PolicyPointFields> removal) {
    this.titles = titles;
    this.texts = texts;
    addClassName("open");
    number.setLabel(getTranslation("moderation.policy.field.number"));
    number.setValue(initialNumber);
    number.setManualValidation(true);
    title.setLabel(getTranslation("moderation.policy.field.title"));
    title.setManualValidation(true);
    text.setLabel(getTranslation("moderation.policy.field.text"));
    text.setWidthFull();
    text.setManualValidation(true);
    ground.setLabel(getTranslation("moderation.policy.field.ground"));
    ground.setValue(isGround);
    var remove =
        new Button(
            getTranslation("moderation.policy.remove", initialNumber),
            click -> removal.accept(this));
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var line = new Div(number, title);
    line.addClassName("point-fields");
    add(line, text, ground, remove);
  }

  static PolicyPointFields empty(Consumer<PolicyPointFields> removal) {
    return new PolicyPointFields("", false, LocalizedText.empty(), LocalizedText.empty(), removal);
  }

  void showLanguage(LanguageTag language) {
    title.setValue(titles.versions().getOrDefault(language, ""));
    text.setValue(texts.versions().getOrDefault(language, ""));
  }

  PolicyPoint toPoint(LanguageTag language) {
    storeTexts(language);
    return new PolicyPoint(number.getValue().strip(), ground.getValue(), titles, texts);
  }

  void showError(String field, String message) {
    HasValidation input =
        switch (field) {
          case "number" -> number;
          case "text" -> text;
          default -> title;
        };
    input.setErrorMessage(message);
    input.setInvalid(true);
  }

  void clearErrors() {
    number.setInvalid(false);
    title.setInvalid(false);
    text.setInvalid(false);
  }

  TextField firstField() {
    return number;
  }

  /// Stores the typed texts for a language. Invalid text is refused and changes nothing.
  final void storeTexts(LanguageTag language) {
    String titleText = InputText.normalize("title", title.getValue().strip());
    String bodyText = InputText.normalize("text", text.getValue().strip());
    titles = titles.withVersion(language, titleText);
    texts = texts.withVersion(language, bodyText);
  }
}
