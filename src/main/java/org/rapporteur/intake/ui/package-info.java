/// The secretariat's pages for imports.
@org.jspecify.annotations.NullMarked
package org.rapporteur.intake.ui;
