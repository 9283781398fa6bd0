/// Shows a log and its entries, each with its place in the signed tree.
@org.jspecify.annotations.NullMarked
package org.rapporteur.publiclog.ui;
