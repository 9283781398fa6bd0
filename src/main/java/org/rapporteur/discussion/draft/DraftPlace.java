package org.rapporteur.discussion.draft;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;

/// What is being written: a comment on the question, a reply to a comment or an edit of one, a flag
/// on one, or an appeal against a decision, whose number stands in the comment's place.
public record DraftPlace(Kind kind, int comment) {

  /// The beginning of a place as stored.
  public enum Kind {
    TOP,
    REPLY,
    EDIT,
    FLAG,
    APPEAL,
    STAGED;

    /// Whether a new comment comes of it.
    public boolean isPosted() {
      return this == TOP || this == REPLY;
    }

    /// Whether files can go with it.
    public boolean takesFiles() {
      return isInThread() || this == STAGED;
    }

    /// Whether it is written on the page of threads.
    public boolean isInThread() {
      return isPosted() || this == EDIT;
    }
  }

  private static final Pattern FORM = Pattern.compile("(reply|edit|flag|appeal)-([1-9][0-9]{0,8})");

  public static final DraftPlace TOP = new DraftPlace(Kind.TOP, 0);

  /// Where the files wait that a program or a form without script sends before the comment.
  public static final DraftPlace STAGED = new DraftPlace(Kind.STAGED, 0);

  public static DraftPlace replyTo(int comment) {
    return new DraftPlace(Kind.REPLY, comment);
  }

  public static DraftPlace editOf(int comment) {
    return new DraftPlace(Kind.EDIT, comment);
  }

  public static DraftPlace flagOn(int comment) {
    return new DraftPlace(Kind.FLAG, comment);
  }

  public static DraftPlace appealAgainst(int decision) {
    return new DraftPlace(Kind.APPEAL, decision);
  }

  /// Of what answers a comment, or the question where it answers none.
  public static DraftPlace answering(@Nullable Integer comment) {
    return comment == null ? TOP : replyTo(comment);
  }

  public static DraftPlace read(String written) {
    if (written.equals("top")) {
      return TOP;
    }
    if (written.equals("staged")) {
      return STAGED;
    }
    var match = FORM.matcher(written);
    if (!match.matches()) {
      throw new InvalidInput("draft.place", "place");
    }
    return new DraftPlace(
        Kind.valueOf(match.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(match.group(2)));
  }

  /// `top`, `staged`, `reply-147`, `edit-147`, `flag-147`, `appeal-41`: in the database and in the
  /// browser's own copy.
  public String written() {
    return comment == 0
        ? kind.name().toLowerCase(Locale.ROOT)
        : kind.name().toLowerCase(Locale.ROOT) + "-" + comment;
  }

  public OptionalInt parent() {
    return kind == Kind.REPLY ? OptionalInt.of(comment) : OptionalInt.empty();
  }
}
