package org.rapporteur.moderation;

import org.rapporteur.identity.Viewer;

/// The reversal of an earlier decision that a moderator wants to make.
///
/// @param action the action that reverses the decision
/// @param isOnAppeal true if an appeal against the decision was upheld
record ReversalRequest(
    Viewer viewer, ModerationAction action, String publicReason, boolean isOnAppeal) {

  static ReversalRequest byModerator(Viewer viewer, ModerationAction action, String publicReason) {
    return new ReversalRequest(viewer, action, publicReason, false);
  }

  static ReversalRequest onAppeal(Viewer viewer, ModerationAction action, String publicReason) {
    return new ReversalRequest(viewer, action, publicReason, true);
  }
}
