/// Divides comments into statements and sets aside what is none.
@org.springframework.modulith.NamedInterface("statement")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.statement;
