package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/// One text of a submission, with the buttons for formats and the count of its characters against
/// the limit. Whoever listens is
/// told when the writer pauses or leaves it.
class SubmissionField extends Div {

  private static final int PAUSE = 3_000;
  private static final List<String> SCRIPTS =
      List.of("js/counted.js", "js/formats.js", "js/paste.js");

  private final TextArea text = new TextArea();
  private String told = "";

  SubmissionField(ThreadActs acts, String label, String hint, int rows, int most) {
    text.setLabel(label);
    text.setHelperText(hint);
    text.setMinRows(rows);
    text.setMaxRows(24);
    text.setManualValidation(true);
    text.setValueChangeMode(ValueChangeMode.TIMEOUT);
    text.setValueChangeTimeout(PAUSE);
    addClassName("counted");
    getElement().setAttribute("data-most", String.valueOf(most));
    var count = new CountedLength(most);
    count.addClassNames("small", "muted");
    var foot = new Div(count);
    foot.addClassName("composer-f");
    add(new ComposerToolbar(acts, label), text, foot);
    SCRIPTS.forEach(script -> UI.getCurrent().getPage().addJavaScript("context://" + script));
    addAttachListener(event -> recount());
  }

  void onPause(Consumer<String> act) {
    text.addValueChangeListener(event -> tell(act));
    text.addBlurListener(event -> tell(act));
  }

  String value() {
    return text.getValue();
  }

  String label() {
    return text.getLabel();
  }

  void show(String value) {
    told = value;
    text.setValue(value);
    recount();
  }

  void refuse(String words) {
    text.setErrorMessage(words);
    text.setInvalid(true);
    text.focus();
  }

  void accept() {
    text.setInvalid(false);
  }

  private void tell(Consumer<String> act) {
    if (!text.getValue().equals(told)) {
      told = text.getValue();
      act.accept(told);
    }
  }

  private void recount() {
    getElement().executeJs("window.rapporteurCount?.(this)");
  }
}
