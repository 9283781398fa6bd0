package org.rapporteur.discussion.rendering;

/// An action as rendered: a link if it has a path, otherwise a button that needs scripts.
///
/// @param address site-relative path; empty for a button
public record RenderedAction(CommentActionProvider.CommentAction action, String address) {

  public boolean isLink() {
    return !address.isEmpty();
  }
}
