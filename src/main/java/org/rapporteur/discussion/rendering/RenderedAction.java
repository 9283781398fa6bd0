package org.rapporteur.discussion.rendering;

/// An action as rendered: a link if it has a path, otherwise a button that needs scripts.
///
/// @param path site-relative path; empty for a button
public record RenderedAction(CommentActionProvider.CommentAction action, String path) {

  public boolean isLink() {
    return !path.isEmpty();
  }
}
