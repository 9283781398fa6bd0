package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Optional;

/// A page of comment versions, and the cursor of the next page.
public record CommentVersionPage(List<CommentVersion> items, Optional<String> nextCursor) {}
