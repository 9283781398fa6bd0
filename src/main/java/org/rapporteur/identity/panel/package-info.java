/// Pieces of screens about people that other modules' screens hold, and places on ours that other
/// modules fill.
@org.springframework.modulith.NamedInterface("panel")
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.panel;
