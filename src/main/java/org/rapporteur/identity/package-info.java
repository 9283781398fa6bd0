/// Owns people, sign-in, stakeholder groups, countries, delegations and roles.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "uikit"})
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity;
