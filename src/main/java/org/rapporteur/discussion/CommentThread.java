package org.rapporteur.discussion;

import java.util.List;

/// A comment at the top of a question with the first of its replies, in the order in which they are
// drawn: each after the
/// one it answers, siblings by publication.
public record CommentThread(CommentDetails root, List<CommentDetails> replies, boolean hasMore) {}
