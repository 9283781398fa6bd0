/// What people are writing, kept as they type and seen by them alone.
@org.springframework.modulith.NamedInterface("draft")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.draft;
