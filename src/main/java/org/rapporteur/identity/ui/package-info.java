/// The screens of people: sign-in, account, delegations, administration.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "uikit", "identity", "identity :: *"})
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.ui;
