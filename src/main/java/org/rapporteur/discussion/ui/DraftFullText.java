package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Toast;

/// Full text of a draft to read and copy, even when it can no longer be sent.
class DraftFullText extends Div {

  private static final int MAX_ROWS = 16;

  DraftFullText(String markdown, LanguageTag language) {
    addClassName("whole-draft");
    var text = new TextArea(getTranslation("discussion.drafts.text"));
    text.setValue(markdown);
    text.setReadOnly(true);
    text.setWidthFull();
    text.setMaxRows(MAX_ROWS);
    text.getElement()
        .setAttribute("lang", language.value())
        .setAttribute("dir", language.direction());
    var copy =
        new NativeButton(
            getTranslation("discussion.drafts.copy"),
            click -> {
              // `navigator.clipboard` exists only over HTTPS; this also works without it.
              text.getElement()
                  .executeJs("this.inputElement.select(); document.execCommand('copy')");
              Toast.show(getTranslation("discussion.drafts.copied"));
            });
    copy.addClassNames("btn", "sm");
    add(new NativeDetails(getTranslation("discussion.drafts.full-text"), new Div(text, copy)));
  }
}
