/// Owns the affiliation of a contributor: stakeholder group, country and region, with the table of
/// countries.
@org.springframework.modulith.NamedInterface("affiliation")
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.affiliation;
