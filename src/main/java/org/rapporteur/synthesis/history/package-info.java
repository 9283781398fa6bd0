/// Records each change of the draft in use.
@org.springframework.modulith.NamedInterface("history")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.history;
