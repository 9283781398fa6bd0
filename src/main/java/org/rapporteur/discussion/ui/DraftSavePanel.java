package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.draft.DraftAutosave;
import org.rapporteur.discussion.draft.DraftEditConflict;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.ui.writing.DraftStatus;
import org.rapporteur.discussion.ui.writing.ThreadFacade;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.DestructiveActionDialog;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.OtherDraftText;

/// Area above the text of a composer. It saves the text as a draft and shows notices, such as a
/// conflict with another window.
class DraftSavePanel extends Div {

  private final transient ThreadFacade facade;
  private final transient DraftAutosave draft;
  private final ComposerOptions options;
  private final TextArea text;
  private final DraftStatus status;
  private final Div conflictArea = new Div();
  private final Div noticeArea = new Div();
  private transient Consumer<String> pauseListener = markdown -> {};
  private @Nullable DestructiveActionDialog confirmDialog;

  DraftSavePanel(ThreadFacade facade, DraftAutosave draft, ComposerOptions options, TextArea text) {
    this.facade = facade;
    this.draft = draft;
    this.options = options;
    this.text = text;
    status = new DraftStatus(facade.isSignedIn());
    add(conflictArea, noticeArea);
  }

  /// Text that shows the time of the last save.
  DraftStatus status() {
    return status;
  }

  /// Shows the saved draft. Without one, it shows the initial text.
  void load(String initialText, LanguageTag language) {
    if (draft.isSaved()) {
      var saved = draft.saved();
      text.setValue(saved.text());
      options.restore(saved);
      status.showSaved(
          getTranslation(
              "discussion.draft.restored", UtcTime.format(saved.savedAt(), getLocale())));
    } else {
      text.setValue(initialText);
      options.chooseLanguage(language);
    }
    text.addValueChangeListener(event -> saveAndNotify());
    text.addBlurListener(event -> saveAndNotify());
    options.onChange(this::saveNow);
  }

  /// The listener receives the text whenever the writer pauses or leaves the field.
  void onPause(Consumer<String> listener) {
    pauseListener = listener;
  }

  private void saveAndNotify() {
    saveNow();
    pauseListener.accept(text.getValue());
  }

  void saveNow() {
    if (reloadIfUserChanged()) {
      return;
    }
    try {
      storeDraft();
    } catch (DraftEditConflict refusal) {
      draft.stop();
      showConflict(facade.refusalText(getLocale(), refusal));
    } catch (Refusal refusal) {
      status.showNotSaved(facade.refusalText(getLocale(), refusal));
    }
  }

  /// Reloads the page and returns true if the user was signed out or somebody else signed in. The
  /// browser still stores the text for its writer.
  boolean reloadIfUserChanged() {
    if (draft.hasAuthorChanged()) {
      UI.getCurrent().getPage().reload();
      return true;
    }
    return false;
  }

  /// Saves the text typed since the last save. A refusal is not shown.
  void saveBeforeClose() {
    try {
      storeDraft();
    } catch (Refusal refusal) {
      // The browser stores a copy and offers it when the composer is opened again.
      draft.stop();
    }
  }

  /// Asks before text or files are lost. If there are none, it discards the draft at once.
  void confirmDiscard(boolean hasFiles, Runnable discard) {
    if (!hasFiles && draft.isUnchanged(text.getValue())) {
      discard.run();
      return;
    }
    if (confirmDialog != null && confirmDialog.isOpened()) {
      return;
    }
    String textKey = hasFiles ? "discussion.drafts.delete.files" : "discussion.drafts.delete.text";
    confirmDialog =
        new DestructiveActionDialog(
            getTranslation("discussion.drafts.delete"),
            getTranslation(textKey),
            getTranslation("discussion.draft.delete"),
            discard);
    confirmDialog.open();
  }

  /// Offers the browser's copy of the text, which differs from the saved draft.
  void offerLocalCopy(String copy) {
    var useButton =
        createChoiceButton(
            "discussion.draft.use-local",
            () -> {
              removeNotice();
              text.setValue(copy);
              saveNow();
            });
    showNotice(Notice.Kind.WARN, getTranslation("discussion.draft.local"), useButton);
  }

  void showNotice(Notice.Kind kind, String message, NativeButton... buttons) {
    removeNotice();
    noticeArea.add(createNotice(kind, message, buttons));
  }

  /// Removes the notice. A conflict stays until a version is chosen, because nothing is saved
  /// before.
  void removeNotice() {
    noticeArea.removeAll();
  }

  private static Notice createNotice(Notice.Kind kind, String message, NativeButton... buttons) {
    var notice = new Notice(kind, message);
    notice.add(buttons);
    return notice;
  }

  private void storeDraft() {
    draft
        .save(
            options.delegation(),
            options.isOfficial(),
            options.languageOrUndetermined(),
            text.getValue())
        .ifPresent(this::showSaved);
  }

  private void showSaved(SavedDraft stored) {
    getElement()
        .executeJs(
            "window.rapporteurThreads.markDraftSaved(this.closest('.composer'), $0, $1)",
            stored.version(),
            text.getValue().length());
    // An emptied text deletes the draft, so nothing is saved.
    String statusText =
        draft.isSaved()
            ? getTranslation(
                "discussion.draft.saved", UtcTime.format(stored.savedAt(), getLocale()))
            : "";
    status.showSaved(statusText);
  }

  private void showConflict(String message) {
    var loadButton =
        createChoiceButton(
            "discussion.draft.load",
            () -> {
              draft.resumeFromStored();
              text.setValue(draft.saved().text());
              conflictArea.removeAll();
            });
    var keepButton =
        createChoiceButton(
            "discussion.draft.keep",
            () -> {
              draft.resumeFromStored();
              conflictArea.removeAll();
              saveNow();
            });
    removeNotice();
    conflictArea.removeAll();
    conflictArea.add(createNotice(Notice.Kind.WARN, message, loadButton, keepButton));
    draft.loadStored().ifPresent(stored -> conflictArea.add(createStoredVersion(stored)));
  }

  private OtherDraftText createStoredVersion(SavedDraft stored) {
    String savedTime = UtcTime.format(stored.savedAt(), getLocale());
    return new OtherDraftText(getTranslation("discussion.draft.other", savedTime), stored.text())
        .inLanguage(stored.language());
  }

  private NativeButton createChoiceButton(String labelKey, Runnable action) {
    var button = new NativeButton(getTranslation(labelKey), click -> action.run());
    button.addClassNames("btn", "sm");
    return button;
  }
}
