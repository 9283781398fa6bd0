/// The administrator's screen that takes the sample out.
@org.jspecify.annotations.NullMarked
package org.rapporteur.sample.ui;
