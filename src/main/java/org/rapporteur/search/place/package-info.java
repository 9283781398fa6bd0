/// Where the index is kept: in the data folder, or in an OpenSearch that several machines share.
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.place;
