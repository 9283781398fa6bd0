/// Measures how well the codes of the language model agree with the codes of people.
@org.springframework.modulith.NamedInterface("agreement")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.agreement;
