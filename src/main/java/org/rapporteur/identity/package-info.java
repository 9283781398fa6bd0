/// Owns people, sign-in, stakeholder groups, countries, delegations and roles. The root package
/// contains the types that every module needs.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "uikit"})
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity;
