package org.rapporteur.search.index;

import java.util.Map;
import org.rapporteur.search.Facet;

/// Total number of results, and the number for each value of each facet.
record IndexCounts(long total, Map<Facet, Map<String, Long>> byFacet) {}
