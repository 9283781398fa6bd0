package org.rapporteur.discussion.drawing;

/// An action as rendered: a link if it has an address without scripts, otherwise a button.
public record RenderedAction(CommentActionProvider.CommentAction action, String address) {

  public boolean isLink() {
    return !address.isEmpty();
  }
}
