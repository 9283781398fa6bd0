/// Owns the Vaadin pieces that carry no word of the domain.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.rapporteur.uikit;
