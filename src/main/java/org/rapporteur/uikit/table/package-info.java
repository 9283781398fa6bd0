/// Tables and grids whose rows become blocks on narrow screens.
@org.jspecify.annotations.NullMarked
package org.rapporteur.uikit.table;
