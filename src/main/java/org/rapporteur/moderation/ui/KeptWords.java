package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.draft.DraftChangedElsewhere;
import org.rapporteur.discussion.draft.DraftKeeper;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.OtherText;
import org.rapporteur.uikit.Timestamp;

/// Keeps what somebody writes about a comment or a decision as a draft of theirs, until it is sent.
class KeptWords extends Div {

  private static final int SAVE_EVERY = 3_000;

  private final transient Messages messages;
  private final transient DraftKeeper draft;
  private final Paragraph saved = new Paragraph();
  private TextArea text = new TextArea();

  /// Of a question number the consultation does not have, its first question keeps the draft.
  KeptWords(
      DraftService drafts,
      Viewers viewers,
      Messages messages,
      ConsultationDetails consultation,
      int question,
      DraftPlace place) {
    this.messages = messages;
    var on =
        consultation
            .question(question)
            .or(() -> consultation.question(1))
            .orElseThrow(() -> new IllegalStateException("No question: " + consultation.slug()));
    draft =
        new DraftKeeper(drafts, viewers, SavedDraft.none(consultation.id(), on.id(), place), "");
    saved.addClassNames("small", "muted");
    saved.getElement().setAttribute("role", "status");
    add(saved);
  }

  /// Shows in the field what was kept, and keeps what is typed there from now on.
  void keep(TextArea field) {
    text = field;
    if (draft.isKept()) {
      text.setValue(draft.kept().text());
      tell(draft.kept());
    }
    text.setValueChangeMode(ValueChangeMode.TIMEOUT);
    text.setValueChangeTimeout(SAVE_EVERY);
    text.addValueChangeListener(event -> save());
    text.addBlurListener(event -> save());
  }

  /// It is sent, and no draft any more.
  void sent() {
    draft.discard();
    saved.setText("");
  }

  private void save() {
    try {
      draft.save(null, false, LanguageTag.UNDETERMINED, text.getValue()).ifPresent(this::tell);
    } catch (DraftChangedElsewhere refusal) {
      draft.stop();
      ask(refusal);
    } catch (Refusal refusal) {
      saved.setText(messages.text(getLocale(), refusal));
    }
  }

  private void ask(DraftChangedElsewhere refusal) {
    var asked = new Div();
    var notice = new Notice(Notice.Kind.WARN, messages.text(getLocale(), refusal));
    notice.add(
        choice("discussion.draft.load", asked, () -> text.setValue(draft.kept().text())),
        choice("discussion.draft.keep", asked, () -> {}));
    asked.add(notice);
    draft
        .stored()
        .ifPresent(
            other ->
                asked.add(
                    new OtherText(
                        getTranslation(
                            "discussion.draft.other",
                            Timestamp.words(other.savedAt(), getLocale())),
                        other.text())));
    add(asked);
  }

  private NativeButton choice(String key, Div asked, Runnable act) {
    var button =
        new NativeButton(
            getTranslation(key),
            click -> {
              draft.goOnFromStored();
              act.run();
              remove(asked);
              save();
            });
    button.addClassNames("btn", "sm");
    return button;
  }

  private void tell(SavedDraft kept) {
    saved.setText(
        kept.version() == 0
            ? ""
            : getTranslation(
                "discussion.draft.saved", Timestamp.words(kept.savedAt(), getLocale())));
  }
}
