package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Optional;

/// A page of comments told by their stamps, and from where the next goes on.
public record StampPage(List<CommentStamp> items, Optional<String> next) {}
