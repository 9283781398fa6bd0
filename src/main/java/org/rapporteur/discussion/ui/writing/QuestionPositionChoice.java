package org.rapporteur.discussion.ui.writing;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.shared.LanguageTag;

/// The choices of a question with a scale, labelled with the question.
public final class QuestionPositionChoice extends RadioButtonGroup<ScaleChoice> {

  /// The group itself cannot take the focus.
  private static final String FOCUS_BUTTON =
      """
      requestAnimationFrame(() => (this.querySelector('vaadin-radio-button[checked]')
        ?? this.querySelector('vaadin-radio-button'))?.focus())
      """;

  private final transient QuestionScale scale;

  public QuestionPositionChoice(QuestionDetails question, QuestionScale scale) {
    this.scale = scale;
    addClassName("question-position");
    addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    setLabel(question.title().inLanguage(LanguageTag.forContent(getLocale())));
    setItems(ScaleChoice.values());
    setRenderer(new ComponentRenderer<>(this::createLabel));
    setRequiredIndicatorVisible(true);
    setManualValidation(true);
  }

  public void showError(String message) {
    setErrorMessage(message);
    setInvalid(true);
    takeFocus();
  }

  /// The words of the chosen position; empty if none is chosen.
  public String chosenWords() {
    return getOptionalValue()
        .map(choice -> scale.words(choice).inLanguage(LanguageTag.forContent(getLocale())))
        .orElse("");
  }

  public void takeFocus() {
    getElement().executeJs(FOCUS_BUTTON);
  }

  private Span createLabel(ScaleChoice choice) {
    var language = LanguageTag.forContent(getLocale());
    var words = scale.words(choice);
    var label = new Span(words.inLanguage(language));
    label
        .getElement()
        .setAttribute("lang", words.shownLanguage(language).value())
        .setAttribute("dir", words.shownLanguage(language).direction());
    return label;
  }
}
