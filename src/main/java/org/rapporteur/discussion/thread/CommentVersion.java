package org.rapporteur.discussion.thread;

import org.rapporteur.discussion.CommentId;

/// Version of the public content of a comment.
///
/// @param version increases with each change of text, files or state
/// @param positionChanges increases with each change of a position; the split can change while the
///     totals do not
public record CommentVersion(
    CommentId comment, int publication, int version, int positionChanges) {}
