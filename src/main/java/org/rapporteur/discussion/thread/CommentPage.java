package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Optional;

/// One page of comments, and from where the next goes on.
public record CommentPage(List<CommentDetails> items, Optional<String> next) {}
