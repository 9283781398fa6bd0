/// Owns people, sign-in, stakeholder groups, countries, delegations and roles. `account`,
/// `delegation`, `administration`, `panel`, `affiliation` and `appointment` are named interfaces;
/// the root contains what every module needs.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "uikit"})
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity;
