package org.rapporteur.discussion.draft;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;

/// What is being written: a comment on the question, a reply to a comment, or an edit of one.
public record DraftPlace(Kind kind, int comment) {

  /// The beginning of a place as stored.
  public enum Kind {
    TOP,
    REPLY,
    EDIT
  }

  private static final Pattern FORM = Pattern.compile("(reply|edit)-([1-9][0-9]{0,8})");

  public static final DraftPlace TOP = new DraftPlace(Kind.TOP, 0);

  public static DraftPlace replyTo(int comment) {
    return new DraftPlace(Kind.REPLY, comment);
  }

  public static DraftPlace editOf(int comment) {
    return new DraftPlace(Kind.EDIT, comment);
  }

  /// Of what answers a comment, or the question where it answers none.
  public static DraftPlace answering(@Nullable Integer comment) {
    return comment == null ? TOP : replyTo(comment);
  }

  public static DraftPlace read(String written) {
    if (written.equals("top")) {
      return TOP;
    }
    var match = FORM.matcher(written);
    if (!match.matches()) {
      throw new InvalidInput("draft.place", "place");
    }
    int comment = Integer.parseInt(match.group(2));
    return match.group(1).equals("reply") ? replyTo(comment) : editOf(comment);
  }

  /// `top`, `reply-147`, `edit-147`: in the database and in the browser's own copy.
  public String written() {
    return switch (kind) {
      case TOP -> "top";
      case REPLY -> "reply-" + comment;
      case EDIT -> "edit-" + comment;
    };
  }

  public OptionalInt parent() {
    return kind == Kind.REPLY ? OptionalInt.of(comment) : OptionalInt.empty();
  }
}
