/// What administrators see and did: the list of people, and the acts that changed what someone may
/// do.
@org.springframework.modulith.NamedInterface("administration")
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.administration;
