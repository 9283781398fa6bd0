package org.rapporteur.discussion.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.LanguageTag;

/// Saves the draft of one browser window, based on the version that the window loaded or saved
/// last. Does nothing for visitors.
public final class DraftAutosave {

  private final DraftService drafts;
  private final ViewerService viewers;
  private final SavedDraft emptyDraft;
  private final String initialText;
  private final @Nullable PersonId author;
  private SavedDraft saved;
  private boolean stopped;

  /// Creates the autosave of one text field.
  ///
  /// @param initialText the text before typing, such as the current text in an edit; it is not
  ///     saved as a draft
  public DraftAutosave(
      DraftService drafts, ViewerService viewers, SavedDraft emptyDraft, String initialText) {
    this.drafts = drafts;
    this.viewers = viewers;
    this.emptyDraft = emptyDraft;
    this.initialText = initialText;
    this.author = viewers.current().person();
    this.saved = loadStored().orElse(emptyDraft);
  }

  public SavedDraft saved() {
    return saved;
  }

  public boolean isSaved() {
    return saved.version() > 0;
  }

  /// True if the author signed out or another person signed in.
  public boolean hasAuthorChanged() {
    return author != null && !author.equals(viewers.current().person());
  }

  private boolean isSavingForbidden() {
    return !viewers.current().isSignedIn() || hasAuthorChanged();
  }

  /// True if there is no text, or only the initial text.
  public boolean isUnchanged(String text) {
    return text.isBlank() || text.equals(initialText);
  }

  /// Returns the saved draft, or nothing if it was not saved: nothing changed, saving is stopped,
  /// or the author signed out.
  public Optional<SavedDraft> save(
      @Nullable DelegationId delegation, boolean official, LanguageTag language, String text) {
    var updated = saved.withText(delegation, official, language, text);
    boolean hasNothingToSave = updated.equals(saved) || !isSaved() && isUnchanged(text);
    if (stopped || hasNothingToSave || isSavingForbidden()) {
      return Optional.empty();
    }
    saved = drafts.save(viewers.current(), updated).orElse(emptyDraft);
    return Optional.of(saved);
  }

  /// Stops saving after a conflict with another window, until the user has chosen a version.
  public void stop() {
    stopped = true;
  }

  /// Loads the draft stored on the server, from any window.
  public Optional<SavedDraft> loadStored() {
    return viewers.current().isSignedIn()
        ? drafts.find(viewers.current(), emptyDraft.question(), emptyDraft.target())
        : Optional.empty();
  }

  /// Continues with the stored draft, after a conflict with another window.
  public void resumeFromStored() {
    saved = loadStored().orElse(emptyDraft);
    stopped = false;
  }

  public void discard() {
    if (!isSavingForbidden()) {
      drafts.discard(viewers.current(), emptyDraft.question(), emptyDraft.target());
    }
    stopped = true;
  }
}
