/// Owns how a draft that can be published becomes a document: words, numbers, tables, annexes.
@org.springframework.modulith.NamedInterface("assembly")
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.assembly;
