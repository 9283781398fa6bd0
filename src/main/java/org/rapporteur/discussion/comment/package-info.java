/// How comments come about and change: posted, imported, revised, withdrawn, and what a review
/// makes of them.
@org.springframework.modulith.NamedInterface("comment")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.comment;
