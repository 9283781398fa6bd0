package org.rapporteur.discussion.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.LanguageTag;

/// Keeps what one window types in one place on the server, always over the version it knows. For
/// visitors it keeps nothing.
public final class DraftKeeper {

  private final DraftService drafts;
  private final Viewers viewers;
  private final SavedDraft none;
  private final String untouched;
  private final @Nullable PersonId writer;
  private SavedDraft kept;
  private boolean stopped;

  /// What the place says before anything is typed is no draft: the comment's own text in an edit.
  public DraftKeeper(DraftService drafts, Viewers viewers, SavedDraft none, String untouched) {
    this.drafts = drafts;
    this.viewers = viewers;
    this.none = none;
    this.untouched = untouched;
    this.writer = viewers.current().person();
    this.kept = stored().orElse(none);
  }

  public SavedDraft kept() {
    return kept;
  }

  public boolean isKept() {
    return kept.version() > 0;
  }

  /// Whoever began here has signed out since, or somebody else has signed in.
  public boolean hasLostItsWriter() {
    return writer != null && !writer.equals(viewers.current().person());
  }

  private boolean isNobodys() {
    return !viewers.current().isSignedIn() || hasLostItsWriter();
  }

  /// Whether nobody would miss it: there is no text, or the one that stood there before.
  public boolean isNothing(String text) {
    return text.isBlank() || text.equals(untouched);
  }

  /// Answers what is kept now, or nothing where nothing had to be saved.
  public Optional<SavedDraft> save(
      @Nullable DelegationId delegation, boolean official, LanguageTag language, String text) {
    var typed = kept.typed(delegation, official, language, text);
    boolean isNoDraft = !isKept() && isNothing(text);
    if (stopped || typed.equals(kept) || isNoDraft || isNobodys()) {
      return Optional.empty();
    }
    kept = drafts.save(viewers.current(), typed).orElse(none);
    return Optional.of(kept);
  }

  /// Another window saved something else: nothing is saved until it is decided which one stays.
  public void stop() {
    stopped = true;
  }

  /// What is kept on the server now, by whichever window.
  public Optional<SavedDraft> stored() {
    return viewers.current().isSignedIn()
        ? drafts.find(viewers.current(), none.question(), none.place())
        : Optional.empty();
  }

  public void goOnFromStored() {
    kept = stored().orElse(none);
    stopped = false;
  }

  public void discard() {
    if (!isNobodys()) {
      drafts.discard(viewers.current(), none.question(), none.place());
    }
    stopped = true;
  }
}
