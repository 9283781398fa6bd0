package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.shared.LanguageTag;

/// The fields of one question, in one language at a time.
class QuestionFields extends Div {

  private final LocalizedInput<TextArea> title;
  private final LocalizedInput<TextArea> background;

  QuestionFields(QuestionDraft draft, LanguageTag language) {
    addClassName("form");
    title = new LocalizedInput<>("question", createTextArea("question"), draft.title(), language);
    background =
        new LocalizedInput<>(
            "questionBackground",
            createTextArea("question.background"),
            draft.background(),
            language);
    title.field().setMinRows(1);
    add(title.field(), background.field());
  }

  QuestionDraft readDraft() {
    return new QuestionDraft(title.readText(), background.readText());
  }

  void showLanguage(LanguageTag language) {
    title.showLanguage(language);
    background.showLanguage(language);
  }

  TextArea titleField() {
    return title.field();
  }

  TextArea backgroundField() {
    return background.field();
  }

  private TextArea createTextArea(String name) {
    var area = new TextArea(getTranslation("consultation.editor." + name));
    area.addThemeName("helper-above-field");
    area.setWidthFull();
    return area;
  }
}
