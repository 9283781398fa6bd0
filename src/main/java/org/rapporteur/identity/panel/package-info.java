/// Owns panels about people for other modules' views, and extension points of the account pages.
@org.springframework.modulith.NamedInterface("panel")
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.panel;
