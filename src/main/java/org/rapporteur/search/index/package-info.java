/// Owns the search index: its documents, updates, rebuilds and queries.
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.index;
