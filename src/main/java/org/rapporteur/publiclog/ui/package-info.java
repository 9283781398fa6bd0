/// The pages of a log and of its entries, with the proof for each entry.
@org.jspecify.annotations.NullMarked
package org.rapporteur.publiclog.ui;
