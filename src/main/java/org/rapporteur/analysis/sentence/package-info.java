/// Reads the sentences of one comment: what each of them is, by the rules of its language.
@org.springframework.modulith.NamedInterface("sentence")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.sentence;
