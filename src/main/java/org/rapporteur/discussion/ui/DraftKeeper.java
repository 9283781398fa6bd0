package org.rapporteur.discussion.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// Keeps what is typed in one place on the server, always over the version it knows.
class DraftKeeper {

  private final ThreadActs acts;
  private final SavedDraft none;
  private final String untouched;
  private SavedDraft kept;
  private boolean stopped;

  /// What the place says before anything is typed is no draft: the comment's own text in an edit.
  DraftKeeper(ThreadActs acts, SavedDraft none, String untouched) {
    this.acts = acts;
    this.none = none;
    this.untouched = untouched;
    this.kept = acts.draft(none).orElse(none);
  }

  SavedDraft kept() {
    return kept;
  }

  boolean isKept() {
    return kept.version() > 0;
  }

  /// Answers what is kept now, or nothing where nothing had to be saved.
  Optional<SavedDraft> save(@Nullable DelegationId delegation, LanguageTag language, String text) {
    var typed = kept.typed(delegation, language, text);
    boolean isNoDraft = !isKept() && (text.isBlank() || text.equals(untouched));
    if (stopped || typed.equals(kept) || isNoDraft || !acts.viewer().isSignedIn()) {
      return Optional.empty();
    }
    kept = acts.save(typed).orElse(none);
    return Optional.of(kept);
  }

  /// Another window saved something else: nothing is saved until it is decided which one stays.
  void stop() {
    stopped = true;
  }

  void goOnFromStored() {
    kept = acts.draft(none).orElse(none);
    stopped = false;
  }

  void discard() {
    acts.discard(none);
    stopped = true;
  }
}
