package org.rapporteur.search.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings of the search index: the backend and its server.
@ConfigurationProperties("rapporteur.search")
record SearchSettings(String backend, OpenSearchSettings opensearch) {}
