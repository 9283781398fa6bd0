package org.rapporteur.synthesis.rephrasing.gate;

/// Something in a sentence that must stay: a number, the name of a group, a word of quantity, a
/// negation, a quotation.
///
/// @param written as a person reads it
record Fact(GateRule kind, String compared, String written) {

  boolean isSame(Fact other) {
    return kind == other.kind && compared.equals(other.compared);
  }
}
