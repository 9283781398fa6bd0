/// Owns charts: their layout, as SVG and as bitmap.
@org.jspecify.annotations.NullMarked
package org.rapporteur.rendering.chart;
