/// The administrators' list of people and the audit of changes to rights.
@org.springframework.modulith.NamedInterface("administration")
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.administration;
