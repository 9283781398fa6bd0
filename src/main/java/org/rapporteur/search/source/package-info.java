/// What each module lets everyone read, made ready for the index.
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.source;
