/// Delegations: organizations for which several people may speak, once the secretariat has verified
/// them.
@org.springframework.modulith.NamedInterface("delegation")
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.delegation;
