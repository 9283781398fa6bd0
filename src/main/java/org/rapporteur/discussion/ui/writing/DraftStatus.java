package org.rapporteur.discussion.ui.writing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;

/// Shows whether the texts of a form are saved as a draft. While the user types, `draft-status.js`
/// shows "Unsaved changes" until the next save.
public final class DraftStatus extends Span {

  private final Span text = new Span();

  /// Creates an empty status.
  ///
  /// @param isSaving false if drafts are not saved, so that unsaved changes are not shown
  public DraftStatus(boolean isSaving) {
    addClassNames("draft-status", "saved");
    getElement()
        .setAttribute("role", "status")
        .setAttribute("data-unsaved", isSaving ? getTranslation("discussion.draft.unsaved") : "");
    // The script writes only into the second child. Vaadin would not repair its own text.
    add(text, new Span());
    UI.getCurrent().getPage().addJavaScript("context://js/draft-status.js");
    addAttachListener(event -> markSaved());
  }

  /// Shows a text and treats the current texts of the form as saved.
  public void showSaved(String status) {
    text.setText(status);
    markSaved();
  }

  /// Shows why the texts are not saved.
  public void showNotSaved(String reason) {
    text.setText(reason);
    getElement().executeJs("window.rapporteurDraftStatus.show(this, '')");
  }

  private void markSaved() {
    getElement().executeJs("window.rapporteurDraftStatus.markSaved(this)");
  }
}
