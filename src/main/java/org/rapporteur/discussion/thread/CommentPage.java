package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Optional;

/// A page of comments, and the cursor of the next page.
public record CommentPage(List<CommentDetails> items, Optional<String> next) {}
