package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.ui.field.LocalizedInput;
import org.rapporteur.consultation.ui.field.ScaleFields;
import org.rapporteur.shared.LanguageTag;

/// The fields of one question, in one language at a time.
class QuestionFields extends Div {

  private final LocalizedInput<TextArea> title;
  private final LocalizedInput<TextArea> background;
  private final ScaleFields scale;

  /// Creates the fields of a question.
  ///
  /// @param defaultScale the scale with the default words
  QuestionFields(QuestionDraft draft, QuestionScale defaultScale, LanguageTag language) {
    addClassName("form");
    title = new LocalizedInput<>("question", createTextArea("question"), draft.title(), language);
    background =
        new LocalizedInput<>(
            "questionBackground",
            createTextArea("question.background"),
            draft.background(),
            language);
    scale = new ScaleFields(draft.scale(), defaultScale, language);
    title.field().setMinRows(1);
    add(title.field(), background.field(), scale);
  }

  QuestionDraft readDraft() {
    return new QuestionDraft(title.readText(), background.readText(), scale.readScale());
  }

  void showLanguage(LanguageTag language) {
    title.showLanguage(language);
    background.showLanguage(language);
    scale.showLanguage(language);
  }

  /// Prevents switching the scale on or off.
  void fixScale() {
    scale.fixScale();
  }

  List<HasValue<?, ?>> inputs() {
    var inputs = new ArrayList<HasValue<?, ?>>(scale.inputs());
    inputs.addAll(List.of(title.field(), background.field()));
    return inputs;
  }

  TextArea titleField() {
    return title.field();
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
    if (draft.scale() != null) {
      notes.add(new Span(getTranslation("consultation.editor.has-scale")));
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
