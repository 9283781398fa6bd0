package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.consultation.ui.field.LocalizedInput;
import org.rapporteur.shared.LanguageTag;

/// The fields for title, convener, summary, background and mandate.
class ConsultationTextFields extends Div {

  private final LocalizedInput<TextField> title;
  private final LocalizedInput<TextField> convener;
  private final LocalizedInput<TextArea> summary;
  private final LocalizedInput<TextArea> background;
  private final LocalizedInput<TextArea> quote;
  private final LocalizedInput<TextField> source;
  private final TextField link = new TextField();

  ConsultationTextFields(ConsultationTexts texts, LanguageTag language) {
    addClassName("form");
    title = new LocalizedInput<>("title", createTextField("title"), texts.title(), language);
    convener =
        new LocalizedInput<>("convener", createTextField("convener"), texts.convener(), language);
    summary = new LocalizedInput<>("summary", createTextArea("summary"), texts.summary(), language);
    background =
        new LocalizedInput<>(
            "background", createTextArea("background"), texts.background(), language);
    quote =
        new LocalizedInput<>(
            "mandateQuote", createTextArea("quote"), texts.mandate().quote(), language);
    source =
        new LocalizedInput<>(
            "mandateSource", createTextField("source"), texts.mandate().source(), language);
    quote.field().addClassName("doc-in");
    configure(link, "link");
    link.setValue(texts.mandate().link() == null ? "" : texts.mandate().link());
    link.getElement().setAttribute("dir", "ltr");
    fieldsByName().values().forEach(this::add);
  }

  /// Returns the texts in all languages. Throws `InvalidInput` if a text is not valid.
  ConsultationTexts readTexts() {
    return new ConsultationTexts(
        title.readText(),
        summary.readText(),
        background.readText(),
        convener.readText(),
        new Mandate(
            quote.readText(),
            source.readText(),
            link.getValue().isBlank() ? null : link.getValue().strip()));
  }

  void showLanguage(LanguageTag language) {
    List.of(title, convener, source).forEach(input -> input.showLanguage(language));
    List.of(summary, background, quote).forEach(input -> input.showLanguage(language));
  }

  /// Returns the fields by the field name of an `InvalidInput`.
  Map<String, Component> fieldsByName() {
    var fields = new LinkedHashMap<String, Component>();
    fields.put("title", title.field());
    fields.put("convener", convener.field());
    fields.put("summary", summary.field());
    fields.put("background", background.field());
    fields.put("mandateQuote", quote.field());
    fields.put("mandateSource", source.field());
    fields.put("mandateLink", link);
    return fields;
  }

  List<HasValue<?, String>> inputs() {
    return List.of(
        title.field(),
        convener.field(),
        summary.field(),
        background.field(),
        quote.field(),
        source.field(),
        link);
  }

  private TextField createTextField(String name) {
    var field = new TextField();
    configure(field, name);
    return field;
  }

  private TextArea createTextArea(String name) {
    var area = new TextArea(getTranslation("consultation.editor." + name));
    area.setHelperText(getTranslation("consultation.editor." + name + ".help"));
    area.addThemeName("helper-above-field");
    area.setWidthFull();
    return area;
  }

  private void configure(TextField field, String name) {
    field.setLabel(getTranslation("consultation.editor." + name));
    field.setHelperText(getTranslation("consultation.editor." + name + ".help"));
    field.addThemeName("helper-above-field");
    field.setWidthFull();
  }
}
