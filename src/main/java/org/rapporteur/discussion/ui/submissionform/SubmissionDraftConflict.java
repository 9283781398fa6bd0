package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.OtherDraftText;

/// Shows a conflict with another speaker or window that saved, sent or discarded the same draft.
/// The user reads both versions and chooses one.
class SubmissionDraftConflict extends Div {

  private static final String CHANGED_KEY = "discussion.submission.draft.changed";
  private static final String GONE_KEY = "discussion.submission.draft.sent-or-deleted";

  private final String summaryLabel;

  SubmissionDraftConflict(String summaryLabel) {
    this.summaryLabel = summaryLabel;
  }

  /// Shows the stored version and lets the user choose a version.
  ///
  /// @param other the stored version; empty if it was sent or discarded
  /// @param labels labels of the answer fields by question number
  void showConflict(
      SubmissionDraft other, Map<Integer, String> labels, Runnable useOther, Runnable keepOwn) {
    removeAll();
    boolean isGone = other.isEmpty();
    var notice = new Notice(Notice.Kind.WARN, getTranslation(isGone ? GONE_KEY : CHANGED_KEY));
    notice.getElement().setAttribute("role", "alert");
    notice.add(createChoiceButton("discussion.draft.keep", keepOwn));
    notice.add(
        createChoiceButton(isGone ? "discussion.draft.delete" : "discussion.draft.load", useOther));
    add(notice);
    addOtherText(summaryLabel, other.summary());
    other
        .answers()
        .forEach((question, text) -> addOtherText(labels.getOrDefault(question, ""), text));
    // The conflict is shown above the fields, so a writer further down would not see it.
    getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
  }

  boolean isShown() {
    return getComponentCount() > 0;
  }

  private void addOtherText(String label, String text) {
    if (text.isEmpty()) {
      return;
    }
    add(
        new OtherDraftText(
            getTranslation("discussion.submission.draft.other-version", label), text));
  }

  private NativeButton createChoiceButton(String labelKey, Runnable action) {
    var button =
        new NativeButton(
            getTranslation(labelKey),
            click -> {
              removeAll();
              action.run();
            });
    button.addClassNames("btn", "sm");
    return button;
  }
}
