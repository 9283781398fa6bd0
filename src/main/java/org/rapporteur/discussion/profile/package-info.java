/// What one contributor, a person or a delegation, said in a consultation and which positions they
/// hold.
@org.springframework.modulith.NamedInterface("profile")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.profile;
