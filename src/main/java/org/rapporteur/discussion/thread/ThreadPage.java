package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Optional;

/// One page of a question's threads, and from where the next goes on.
public record ThreadPage(List<CommentThread> threads, Optional<String> next) {}
