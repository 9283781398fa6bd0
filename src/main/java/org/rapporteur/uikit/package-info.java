/// Owns Vaadin components and settings of web requests that several modules use, without rules of a
/// module.
@org.springframework.modulith.ApplicationModule(
    type = org.springframework.modulith.ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.rapporteur.uikit;
