/// Views for sign-in, accounts, delegations and administration.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "uikit", "identity", "identity :: *"})
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.ui;
