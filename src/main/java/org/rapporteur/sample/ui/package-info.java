/// The administrator's view that removes the sample data.
@org.jspecify.annotations.NullMarked
package org.rapporteur.sample.ui;
