package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.SynthesisSection;

/// A paragraph that is written anew, behind another or as the first of an annex or of a summary.
class AdditionForm extends Div implements Writer {

  private final SentenceField text;

  AdditionForm(
      Desk desk, SearchPane search, SynthesisSection section, @Nullable ParagraphId after) {
    addClassName("edit");
    text = new SentenceField(getTranslation(label(section, after)), "", List.of());
    text.whenEntered(() -> search.follow(this));
    var add =
        button(
            "synthesis.desk.add-paragraph",
            () ->
                desk.attempt(
                    () ->
                        desk.redraw()
                            .show(
                                desk.editing()
                                    .addParagraph(
                                        desk.viewer(),
                                        desk.consultation().id(),
                                        section.name(),
                                        after,
                                        text.typed(),
                                        text.toCite()))));
    var buttons = new Div(add, button("synthesis.search", () -> search.open(this)));
    buttons.addClassName("row");
    add(text, buttons);
  }

  private static String label(SynthesisSection section, @Nullable ParagraphId after) {
    if (after != null) {
      return "synthesis.desk.add-paragraph.text";
    }
    return section.kind() == SectionKind.SUMMARY
        ? "synthesis.summary.first"
        : "synthesis.annex.first";
  }

  boolean isWriting() {
    return !text.typed().isBlank();
  }

  @Override
  public List<SentenceField> fields() {
    return List.of(text);
  }

  @Override
  public SentenceField current() {
    return text;
  }

  private Button button(String key, Runnable act) {
    return SmallButton.of(getTranslation(key), act);
  }
}
