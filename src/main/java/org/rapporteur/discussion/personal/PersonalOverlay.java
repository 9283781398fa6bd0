package org.rapporteur.discussion.personal;

import java.util.Map;
import java.util.Set;

/// Personal parts of a page of comments, by comment number.
///
/// @param agreesByComment the viewer's positions; true is agree
/// @param editable the comments that the viewer can still edit
/// @param withdrawable the comments that the viewer can withdraw
public record PersonalOverlay(
    Map<Integer, Boolean> agreesByComment, Set<Integer> editable, Set<Integer> withdrawable) {

  public static final PersonalOverlay NONE = new PersonalOverlay(Map.of(), Set.of(), Set.of());
}
