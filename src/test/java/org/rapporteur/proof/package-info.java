/// What must hold at every address at once: what is hidden is in no public byte, and what hostile
/// people write runs nowhere.
@org.jspecify.annotations.NullMarked
package org.rapporteur.proof;
