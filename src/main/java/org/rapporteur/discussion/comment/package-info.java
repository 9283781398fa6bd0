/// Comments and their revisions: posting, import, edits, withdrawal, and the effect of moderation
/// decisions. Concurrent comments are stored by group commit (decision 0006).
@org.springframework.modulith.NamedInterface("comment")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.comment;
