/// Stores the secretariat's decisions about themes, and shows the themes of the draft in use.
@org.springframework.modulith.NamedInterface("theme")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.theme;
