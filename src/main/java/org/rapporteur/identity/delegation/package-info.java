/// Owns delegations: organizations with authorized speakers, verified by the secretariat.
@org.springframework.modulith.NamedInterface("delegation")
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.delegation;
