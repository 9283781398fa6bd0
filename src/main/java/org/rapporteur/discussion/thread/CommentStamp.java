package org.rapporteur.discussion.thread;

import org.rapporteur.discussion.CommentId;

/// Changes whenever anything that everyone may read of a comment changes: its version counts its
/// revisions and states, the other number counts changes of positions, whose split by group may
/// change while their sums stay.
public record CommentStamp(CommentId comment, int publication, int version, int positionChanges) {}
