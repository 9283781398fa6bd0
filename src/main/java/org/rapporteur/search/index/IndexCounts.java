package org.rapporteur.search.index;

import java.util.Map;
import org.rapporteur.search.Facet;

/// How many there are, and how many there would be with each value of each facet.
record IndexCounts(long total, Map<Facet, Map<String, Long>> byFacet) {}
