package org.rapporteur.consultation.ui.editor;

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

  /// The value of an empty field. It is outside every range, so [Terms] refuses it.
  private static final int EMPTY = -1;

  private final RadioButtonGroup<Participation> participation = new RadioButtonGroup<>();
  private final RadioButtonGroup<ReviewTiming> review = new RadioButtonGroup<>();
  private final IntegerField maxLength = new IntegerField();
  private final IntegerField editMinutes = new IntegerField();
  private final CheckboxGroup<LanguageTag> languages = new CheckboxGroup<>();

  /// Creates the fields and shows the terms in them.
  ///
  /// @param translations a component that translates the labels, because this class is not a
  ///     component
  TermsFields(Terms terms, Component translations) {
    configureChoices(
        participation,
        translations.getTranslation("consultation.editor.participation"),
        Participation.values());
    participation.setItemLabelGenerator(
        p -> translations.getTranslation("consultation.editor.participation." + p.name()));
    participation.setValue(terms.participation());
    configureChoices(
        review, translations.getTranslation("consultation.editor.review"), ReviewTiming.values());
    review.setItemLabelGenerator(
        r -> translations.getTranslation("consultation.editor.review." + r.name()));
    review.setValue(terms.review());
    configureNumber(maxLength, terms.maxLength());
    maxLength.setLabel(translations.getTranslation("consultation.editor.max-length"));
    configureNumber(editMinutes, terms.editMinutes());
    editMinutes.setLabel(translations.getTranslation("consultation.editor.edit-minutes"));
    languages.setLabel(translations.getTranslation("consultation.editor.languages"));
    languages.setHelperText(translations.getTranslation("consultation.editor.languages.help"));
    languages.setItems(PageLanguage.OFFERED);
    languages.setItemLabelGenerator(PageLanguage::nativeName);
    languages.setValue(terms.languages());
    // At least one language remains chosen.
    languages.addValueChangeListener(
        change -> {
          if (change.getValue().isEmpty()) {
            languages.setValue(change.getOldValue());
          }
        });
  }

  /// Throws `InvalidInput` if a number is missing or out of range.
  Terms readTerms() {
    return new Terms(
        review.getValue(),
        participation.getValue(),
        new TreeSet<>(languages.getValue()),
        maxLength.getOptionalValue().orElse(EMPTY),
        editMinutes.getOptionalValue().orElse(EMPTY));
  }

  Component createParticipationSection() {
    return new Div(participation);
  }

  Component createModerationSection() {
    var numbers = new Div(maxLength, editMinutes);
    numbers.addClassName("fields");
    var section = new Div(review, numbers);
    section.addClassName("form");
    return section;
  }

  CheckboxGroup<LanguageTag> languages() {
    return languages;
  }

  Map<String, Component> fieldsByName() {
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
