package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.discussion.ui.writing.CharacterCount;
import org.rapporteur.discussion.ui.writing.MarkdownToolbar;
import org.rapporteur.discussion.ui.writing.ThreadFacade;

/// Text field of a submission with formatting buttons and a character count. Listeners are called
/// when the writer pauses or leaves the field.
class SubmissionTextField extends Div {

  private static final int PAUSE_MS = 3_000;
  private static final int MAX_ROWS = 24;
  private static final List<String> SCRIPTS =
      List.of("js/character-count.js", "js/markdown-toolbar.js", "js/paste-as-markdown.js");

  private final TextArea text = new TextArea();
  private String lastNotified = "";

  SubmissionTextField(ThreadFacade facade, String label, int minRows, int maxLength) {
    text.setLabel(label);
    text.setMinRows(minRows);
    text.setMaxRows(MAX_ROWS);
    // Only the server knows all rules, so its refusal sets and clears the error.
    text.setManualValidation(true);
    text.setValueChangeMode(ValueChangeMode.TIMEOUT);
    text.setValueChangeTimeout(PAUSE_MS);
    addClassName("with-character-count");
    getElement().setAttribute("data-max-length", String.valueOf(maxLength));
    var count = new CharacterCount(maxLength);
    count.addClassNames("small", "muted");
    var footer = new Div(count);
    footer.addClassName("composer-footer");
    add(new MarkdownToolbar(facade, label), text, footer);
    SCRIPTS.forEach(script -> UI.getCurrent().getPage().addJavaScript("context://" + script));
    addAttachListener(event -> updateCount());
  }

  void setHint(String hint) {
    text.setHelperText(hint);
  }

  /// The listener receives the text.
  void onPause(Consumer<String> listener) {
    text.addValueChangeListener(event -> notifyIfChanged(listener));
    text.addBlurListener(event -> notifyIfChanged(listener));
  }

  String value() {
    return text.getValue();
  }

  String label() {
    return text.getLabel();
  }

  /// Replaces the text without calling the listeners.
  void show(String value) {
    lastNotified = value;
    text.setValue(value);
    updateCount();
  }

  void showError(String message) {
    text.setErrorMessage(message);
    text.setInvalid(true);
    text.focus();
  }

  void clearError() {
    text.setInvalid(false);
  }

  private void notifyIfChanged(Consumer<String> listener) {
    if (!text.getValue().equals(lastNotified)) {
      lastNotified = text.getValue();
      listener.accept(lastNotified);
    }
  }

  private void updateCount() {
    // The script counts all fields itself once it is loaded.
    getElement().executeJs("window.rapporteurCharacterCount?.update(this)");
  }
}
