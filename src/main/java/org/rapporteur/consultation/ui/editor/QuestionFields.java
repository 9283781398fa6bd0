package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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

  /// Creates the text of the closed question, with a note on what is missing.
  Div createSummary(LanguageTag language) {
    var draft = readDraft();
    boolean isEmpty = draft.title().isEmpty();
    var text =
        new Paragraph(
            isEmpty
                ? getTranslation("consultation.editor.question.empty")
                : draft.title().inLanguage(language));
    text.getElement()
        .setAttribute("lang", draft.title().shownLanguage(language).value())
        .setAttribute("dir", "auto");
    var notes = new Paragraph();
    notes.addClassName("sub");
    if (draft.background().isEmpty()) {
      notes.add(new Span(getTranslation("consultation.editor.no-background")));
    }
    if (!isEmpty && !draft.title().versions().containsKey(language)) {
      var notTranslated = new Span(getTranslation("consultation.editor.not-translated"));
      notTranslated.addClassName("draft");
      notes.add(notTranslated);
    }
    return new Div(text, notes);
  }

  private TextArea createTextArea(String name) {
    var area = new TextArea(getTranslation("consultation.editor." + name));
    area.addThemeName("helper-above-field");
    area.setWidthFull();
    return area;
  }
}
