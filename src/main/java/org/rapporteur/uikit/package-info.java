/// Owns reusable Vaadin components without domain content.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.rapporteur.uikit;
