package org.rapporteur.search.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings of the search index.
/// @param backend `lucene` for the data folder, or `opensearch` for a server
@ConfigurationProperties("rapporteur.search")
record SearchSettings(String backend, OpenSearchSettings opensearch) {}
