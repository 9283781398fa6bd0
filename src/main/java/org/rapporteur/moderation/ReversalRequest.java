package org.rapporteur.moderation;

import org.rapporteur.identity.Viewer;

/// A request of a moderator to reverse an earlier decision.
///
/// @param action the action that reverses the decision
/// @param isOnAppeal true if an appeal against the decision was upheld
record ReversalRequest(
    Viewer viewer, ModerationAction action, String publicReason, boolean isOnAppeal) {

  static ReversalRequest withoutAppeal(
      Viewer viewer, ModerationAction action, String publicReason) {
    return new ReversalRequest(viewer, action, publicReason, false);
  }

  static ReversalRequest onAppeal(Viewer viewer, ModerationAction action, String publicReason) {
    return new ReversalRequest(viewer, action, publicReason, true);
  }
}
