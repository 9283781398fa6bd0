/// Storage of the index: the data folder, or an OpenSearch server shared by several machines. Opens
/// the index in the data folder or in OpenSearch (decision 0013).
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.place;
