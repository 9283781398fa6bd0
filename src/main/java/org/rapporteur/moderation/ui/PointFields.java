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
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.ReceivedText;

/// One point of a policy as it is edited, in the language chosen above; its other languages stay.
class PointFields extends ListItem {

  private final TextField number = new TextField();
  private final TextField title = new TextField();
  private final TextArea text = new TextArea();
  private final Checkbox ground = new Checkbox();
  private LocalizedText titles;
  private LocalizedText texts;

  PointFields(
      String given,
      boolean isGround,
      LocalizedText titles,
      LocalizedText texts,
      Consumer<PointFields> removal) {
    this.titles = titles;
    this.texts = texts;
    addClassName("open");
    number.setLabel(getTranslation("moderation.policy.field.number"));
    number.setValue(given);
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
            getTranslation("moderation.policy.remove", given), click -> removal.accept(this));
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var first = new Div(number, title);
    first.addClassName("point-fields");
    add(first, text, ground, remove);
  }

  /// Shows it in a language.
  void start(LanguageTag shown) {
    title.setValue(titles.versions().getOrDefault(shown, ""));
    text.setValue(texts.versions().getOrDefault(shown, ""));
  }

  PolicyPoint point(LanguageTag typed) {
    keep(typed);
    return new PolicyPoint(number.getValue().strip(), ground.getValue(), titles, texts);
  }

  void refuse(String field, String sentence) {
    HasValidation place =
        switch (field) {
          case "number" -> number;
          case "text" -> text;
          default -> title;
        };
    place.setErrorMessage(sentence);
    place.setInvalid(true);
  }

  void clear() {
    number.setInvalid(false);
    title.setInvalid(false);
    text.setInvalid(false);
  }

  TextField first() {
    return number;
  }

  /// What was typed in a language; refused, and nothing changed, where it cannot be kept.
  final void keep(LanguageTag typed) {
    String line = ReceivedText.of("title", title.getValue().strip());
    String words = ReceivedText.of("text", text.getValue().strip());
    titles = titles.with(typed, line);
    texts = texts.with(typed, words);
  }
}
