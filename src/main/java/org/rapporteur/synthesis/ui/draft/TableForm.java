package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.editing.ParagraphChanged;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.SmallButton;
import org.rapporteur.uikit.Notice;

/// A table being written. What cannot be taken is said at its field, and all of it stays.
class TableForm extends Div {

  private final transient Desk desk;
  private final Div answer = new Div();
  private final TextField caption = new TextField();
  private final TextArea contents = new TextArea();
  private final TextField source = new TextField();

  /// @param saved what stands there now; absent for a new one
  TableForm(Desk desk, @Nullable DraftTable saved, Consumer<DraftTable> save, Runnable cancel) {
    this.desk = desk;
    addClassName("edit");
    caption.setLabel(getTranslation("synthesis.table.caption"));
    contents.setLabel(getTranslation("synthesis.table.contents"));
    contents.setHelperText(getTranslation("synthesis.table.contents.how"));
    contents.addClassName("cells");
    source.setLabel(getTranslation("synthesis.table.source"));
    source.setHelperText(getTranslation("synthesis.table.source.how"));
    caption.setWidthFull();
    contents.setWidthFull();
    source.setWidthFull();
    if (saved != null) {
      caption.setValue(saved.caption());
      contents.setValue(TableText.of(saved));
      source.setValue(saved.source());
    }
    List.of(caption, source).forEach(desk.guard()::watch);
    desk.guard().watch(contents);
    var keep = button("synthesis.table.save", () -> save(save));
    keep.addThemeVariants(ButtonVariant.PRIMARY);
    var buttons = new Div(keep, button("synthesis.desk.cancel", () -> desk.leave(cancel)));
    buttons.addClassName("row");
    add(answer, caption, contents, source, buttons);
  }

  /// Says that somebody else changed the paragraph; the table is saved again over theirs.
  void meet(ParagraphChanged changed) {
    answer.removeAll();
    answer.add(
        new Notice(Notice.Kind.WARN, desk.words(changed)),
        new Notice(Notice.Kind.INFO, getTranslation("synthesis.desk.theirs", changed.theirs())));
  }

  void begin() {
    caption.focus();
  }

  private void save(Consumer<DraftTable> save) {
    caption.setInvalid(false);
    contents.setInvalid(false);
    source.setInvalid(false);
    desk.guard()
        .leave(
            List.of(caption, contents, source),
            () ->
                desk.attempt(
                    () -> {
                      try {
                        save.accept(
                            TableText.read(
                                caption.getValue(), source.getValue(), contents.getValue()));
                      } catch (InvalidInput refused) {
                        switch (refused.field()) {
                          case "caption" -> say(caption, refused);
                          case "source" -> say(source, refused);
                          default -> say(contents, refused);
                        }
                      }
                    }));
  }

  private <F extends Focusable<?> & HasValidation> void say(F field, InvalidInput refused) {
    field.setErrorMessage(desk.words(refused));
    field.setInvalid(true);
    field.focus();
  }

  private Button button(String key, Runnable act) {
    return SmallButton.of(getTranslation(key), act);
  }
}
