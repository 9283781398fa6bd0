/// Owns the administrators' list of people and the audit log of changes to accounts, roles and
/// delegations and of confirmations of reports.
@org.springframework.modulith.NamedInterface("administration")
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.administration;
