@org.jspecify.annotations.NullMarked
package org.rapporteur.intake.ui;
