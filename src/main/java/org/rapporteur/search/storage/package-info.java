/// Stores the index in the data folder, or on an OpenSearch server that several machines share
/// (decision 0013).
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.storage;
