/// Loads the public items of each module for the index, and updates the index on their events.
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.source;
