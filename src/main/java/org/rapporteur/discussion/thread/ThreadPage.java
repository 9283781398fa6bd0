package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Optional;

/// A page of threads of a question, and the cursor of the next page.
public record ThreadPage(List<CommentThread> threads, Optional<String> nextCursor) {}
