package org.rapporteur.search.index;

import java.util.Map;
import org.rapporteur.search.Facet;

/// Counts of the results of a query.
/// @param byFacet number of results by facet and value
record IndexCounts(long total, Map<Facet, Map<String, Long>> byFacet) {}
