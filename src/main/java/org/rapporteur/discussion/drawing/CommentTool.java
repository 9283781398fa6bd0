package org.rapporteur.discussion.drawing;

/// An action as it is drawn: a link where it has an address without a script, else a button.
public record CommentTool(CommentActions.Action action, String address) {

  public boolean isLink() {
    return !address.isEmpty();
  }
}
