/// Comments and their revisions: posting, import, edits, withdrawal, and the effect of moderation
/// decisions.
@org.springframework.modulith.NamedInterface("comment")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.comment;
