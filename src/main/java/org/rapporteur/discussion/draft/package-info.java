/// Drafts of comments, saved while they are typed and visible only to their author. Drafts are
/// stored per person; drafts of a formal submission belong to the delegation and have a version, so
/// nobody overwrites another speaker's text.
@org.springframework.modulith.NamedInterface("draft")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.draft;
