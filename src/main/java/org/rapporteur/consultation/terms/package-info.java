/// The terms of taking part: who may, in which languages, how long a comment may be, and who reads
/// it first.
@org.springframework.modulith.NamedInterface("terms")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.terms;
