package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.draft.DraftAutosave;
import org.rapporteur.discussion.draft.DraftEditConflict;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.OtherDraftText;

/// Saves the text of a field as a draft until it is sent, and shows when it was saved.
class AutosavePanel extends Div {

  private static final int SAVE_INTERVAL_MILLIS = 3_000;

  private final transient Messages messages;
  private final transient DraftAutosave draft;
  private final Paragraph status = new Paragraph();
  private TextArea field = new TextArea();

  /// Creates the panel for one draft.
  ///
  /// @param question the number of the question of the draft; the first question if this one does
  ///     not exist
  AutosavePanel(
      DraftService drafts,
      ViewerService viewers,
      Messages messages,
      ConsultationDetails consultation,
      int question,
      DraftTarget target) {
    this.messages = messages;
    var questionDetails =
        consultation
            .question(question)
            .or(() -> consultation.question(1))
            .orElseThrow(() -> new IllegalStateException("No question: " + consultation.slug()));
    draft =
        new DraftAutosave(
            drafts, viewers, SavedDraft.empty(consultation.id(), questionDetails.id(), target), "");
    status.addClassNames("small", "muted");
    status.getElement().setAttribute("role", "status");
    add(status);
  }

  /// Loads the saved draft into the field and saves further input.
  void bindTo(TextArea input) {
    field = input;
    if (draft.isSaved()) {
      field.setValue(draft.saved().text());
      showSavedTime(draft.saved());
    }
    field.setValueChangeMode(ValueChangeMode.TIMEOUT);
    field.setValueChangeTimeout(SAVE_INTERVAL_MILLIS);
    field.addValueChangeListener(event -> save());
    field.addBlurListener(event -> save());
  }

  void discardDraft() {
    draft.discard();
    status.setText("");
  }

  private void save() {
    try {
      // A flag or an appeal has no delegation, is not official and has no selected language.
      draft
          .save(null, false, LanguageTag.UNDETERMINED, field.getValue())
          .ifPresent(this::showSavedTime);
    } catch (DraftEditConflict refusal) {
      draft.stop();
      offerVersions(refusal);
    } catch (Refusal refusal) {
      status.setText(messages.text(getLocale(), refusal));
    }
  }

  private void offerVersions(DraftEditConflict refusal) {
    var choicePanel = new Div();
    var notice = new Notice(Notice.Kind.WARN, messages.text(getLocale(), refusal));
    notice.add(
        createChoiceButton(
            "discussion.draft.load", choicePanel, () -> field.setValue(draft.saved().text())),
        createChoiceButton("discussion.draft.keep", choicePanel, () -> {}));
    choicePanel.add(notice);
    draft
        .loadStored()
        .ifPresent(
            storedDraft ->
                choicePanel.add(
                    new OtherDraftText(
                        getTranslation(
                            "discussion.draft.other",
                            UtcTime.format(storedDraft.savedAt(), getLocale())),
                        storedDraft.text())));
    add(choicePanel);
  }

  private NativeButton createChoiceButton(String key, Div choicePanel, Runnable onChoice) {
    var button =
        new NativeButton(
            getTranslation(key),
            click -> {
              draft.resumeFromStored();
              onChoice.run();
              remove(choicePanel);
              save();
            });
    button.addClassNames("btn", "sm");
    return button;
  }

  private void showSavedTime(SavedDraft savedDraft) {
    status.setText(
        savedDraft.version() == 0
            ? ""
            : getTranslation(
                "discussion.draft.saved", UtcTime.format(savedDraft.savedAt(), getLocale())));
  }
}
