/// The page of an edition, as far as other modules use it or add to it.
@org.springframework.modulith.NamedInterface("page")
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.page;
