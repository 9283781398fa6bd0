/// The import page of the secretariat.
@org.jspecify.annotations.NullMarked
package org.rapporteur.intake.ui;
