package org.rapporteur.discussion.thread;

import org.rapporteur.discussion.CommentId;

/// Version of the public content of a comment. `version` counts revisions and states;
/// `positionChanges` counts changes of positions, because the split can change while the totals
/// stay.
public record CommentVersion(
    CommentId comment, int publication, int version, int positionChanges) {}
