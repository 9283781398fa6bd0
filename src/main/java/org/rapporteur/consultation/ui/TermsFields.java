package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rapporteur.consultation.terms.Participation;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.PageLanguage;

/// The fields for participation, review, limits and languages.
class TermsFields {

  private final RadioButtonGroup<Participation> participation = new RadioButtonGroup<>();
  private final RadioButtonGroup<ReviewTiming> review = new RadioButtonGroup<>();
  private final IntegerField maxLength = new IntegerField();
  private final IntegerField editMinutes = new IntegerField();
  private final CheckboxGroup<LanguageTag> languages = new CheckboxGroup<>();

  TermsFields(Terms terms, Component texts) {
    configureChoices(
        participation,
        texts.getTranslation("consultation.editor.participation"),
        Participation.values());
    participation.setItemLabelGenerator(
        p -> texts.getTranslation("consultation.editor.participation." + p.name()));
    participation.setValue(terms.participation());
    configureChoices(
        review, texts.getTranslation("consultation.editor.review"), ReviewTiming.values());
    review.setItemLabelGenerator(
        r -> texts.getTranslation("consultation.editor.review." + r.name()));
    review.setValue(terms.review());
    configureNumber(maxLength, terms.maxLength());
    maxLength.setLabel(texts.getTranslation("consultation.editor.max-length"));
    configureNumber(editMinutes, terms.editMinutes());
    editMinutes.setLabel(texts.getTranslation("consultation.editor.edit-minutes"));
    languages.setLabel(texts.getTranslation("consultation.editor.languages"));
    languages.setHelperText(texts.getTranslation("consultation.editor.languages.help"));
    languages.setItems(PageLanguage.OFFERED);
    languages.setItemLabelGenerator(PageLanguage::ownName);
    languages.setValue(terms.languages());
  }

  Terms terms() {
    return new Terms(
        review.getValue(),
        participation.getValue(),
        new TreeSet<>(languages.getValue()),
        maxLength.getValue() == null ? 0 : maxLength.getValue(),
        editMinutes.getValue() == null ? -1 : editMinutes.getValue());
  }

  Component participationSection() {
    return new Div(participation);
  }

  Component moderationSection() {
    var numbers = new Div(maxLength, editMinutes);
    numbers.addClassName("fields");
    var section = new Div(review, numbers);
    section.addClassName("form");
    return section;
  }

  CheckboxGroup<LanguageTag> languages() {
    return languages;
  }

  Map<String, Component> byName() {
    return Map.of("maxLength", maxLength, "editMinutes", editMinutes, "languages", languages);
  }

  List<AbstractField<?, ?>> inputs() {
    return List.of(participation, review, maxLength, editMinutes);
  }

  @SafeVarargs
  private static <T> void configureChoices(RadioButtonGroup<T> group, String label, T... values) {
    group.setLabel(label);
    group.setItems(values);
    group.addThemeName("vertical");
  }

  private static void configureNumber(IntegerField field, int value) {
    field.setValue(value);
    field.setStepButtonsVisible(false);
    field.setWidthFull();
  }
}
