/// The secretariat's screen for imports.
@org.jspecify.annotations.NullMarked
package org.rapporteur.intake.ui;
