/// Storage of the index: the data folder, or an OpenSearch server shared by several machines
/// (decision 0013).
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.storage;
