/// Drafts of comments, saved while they are typed and visible only to their author. Each draft has
/// a version, so that no window overwrites the text of another window.
@org.springframework.modulith.NamedInterface("draft")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.draft;
