package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.OtherText;

/// Another speaker, or another window, saved, sent or discarded the draft: both can be read before
/// one is chosen.
class OtherSubmissionDraft extends Div {

  private static final String CHANGED = "discussion.submission.changed";
  private static final String GONE = "discussion.submission.gone";

  private final String summary;

  /// The summary is called as its field is.
  OtherSubmissionDraft(String summary) {
    this.summary = summary;
  }

  /// The questions are called as their fields are.
  void ask(SubmissionDraft other, Map<Integer, String> questions, Runnable load, Runnable keep) {
    removeAll();
    boolean isGone = other.isEmpty();
    var said = new Notice(Notice.Kind.WARN, getTranslation(isGone ? GONE : CHANGED));
    said.getElement().setAttribute("role", "alert");
    said.add(choice("discussion.draft.keep", keep));
    said.add(choice(isGone ? "discussion.draft.discard" : "discussion.draft.load", load));
    add(said);
    show(summary, other.summary());
    other.answers().forEach((question, text) -> show(questions.getOrDefault(question, ""), text));
    getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
  }

  boolean isAsking() {
    return getComponentCount() > 0;
  }

  private void show(String field, String text) {
    if (text.isEmpty()) {
      return;
    }
    add(new OtherText(getTranslation("discussion.submission.other", field), text));
  }

  private NativeButton choice(String key, Runnable act) {
    var button =
        new NativeButton(
            getTranslation(key),
            click -> {
              removeAll();
              act.run();
            });
    button.addClassNames("btn", "sm");
    return button;
  }
}
