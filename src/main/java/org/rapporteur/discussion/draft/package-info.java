/// Drafts of comments, saved while they are typed and visible only to their author.
@org.springframework.modulith.NamedInterface("draft")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.draft;
