package org.rapporteur.discussion.draft;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;

/// The target of a draft: a comment, a reply, an edit, a flag, an appeal, or files uploaded before
/// their comment.
///
/// @param number the number of the comment, or of the decision for an appeal; 0 if there is none
public record DraftTarget(DraftKind kind, int number) {

  /// TOP is a comment that starts a thread, and STAGED are uploaded files without a text.
  public enum DraftKind {
    TOP,
    REPLY,
    EDIT,
    FLAG,
    APPEAL,
    STAGED;

    /// True if posting the draft creates a comment.
    public boolean isNewComment() {
      return this == TOP || this == REPLY;
    }

    /// True if files can be added to the draft.
    public boolean acceptsFiles() {
      return isWrittenInThread() || this == STAGED;
    }

    /// True if the draft is written on a page of threads.
    public boolean isWrittenInThread() {
      return isNewComment() || this == EDIT;
    }
  }

  private static final Pattern PATTERN =
      Pattern.compile("(reply|edit|flag|appeal)-([1-9][0-9]{0,8})");

  public static final DraftTarget TOP = new DraftTarget(DraftKind.TOP, 0);

  /// Target of files uploaded before the comment, by an API client or a form without scripts.
  public static final DraftTarget STAGED = new DraftTarget(DraftKind.STAGED, 0);

  public static DraftTarget replyTo(int comment) {
    return new DraftTarget(DraftKind.REPLY, comment);
  }

  public static DraftTarget editOf(int comment) {
    return new DraftTarget(DraftKind.EDIT, comment);
  }

  public static DraftTarget flagOn(int comment) {
    return new DraftTarget(DraftKind.FLAG, comment);
  }

  public static DraftTarget appealAgainst(int decision) {
    return new DraftTarget(DraftKind.APPEAL, decision);
  }

  /// Returns the target of a reply to this comment, or of a new thread if `parent` is null.
  public static DraftTarget newComment(@Nullable Integer parent) {
    return parent == null ? TOP : replyTo(parent);
  }

  public static DraftTarget parse(String serialized) {
    if (serialized.equals("top")) {
      return TOP;
    }
    if (serialized.equals("staged")) {
      return STAGED;
    }
    var match = PATTERN.matcher(serialized);
    if (!match.matches()) {
      throw new InvalidInput("draft.place", "place");
    }
    return new DraftTarget(
        DraftKind.valueOf(match.group(1).toUpperCase(Locale.ROOT)),
        Integer.parseInt(match.group(2)));
  }

  /// Returns `top`, `staged`, `reply-147`, `edit-147`, `flag-147` or `appeal-41`, for the database
  /// and for the copy in the browser.
  public String serialize() {
    return number == 0
        ? kind.name().toLowerCase(Locale.ROOT)
        : kind.name().toLowerCase(Locale.ROOT) + "-" + number;
  }
}
