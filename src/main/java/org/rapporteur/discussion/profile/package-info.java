/// Public profile of a contributor: the comments and positions of a person or delegation in a
/// consultation.
@org.springframework.modulith.NamedInterface("profile")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.profile;
