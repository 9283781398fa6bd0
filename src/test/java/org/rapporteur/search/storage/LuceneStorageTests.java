package org.rapporteur.search.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.search.index.IndexStorage;

class LuceneStorageTests {

  @TempDir Path data;

  @Test
  void indexOfEarlierVersionIsRebuilt() throws IOException {
    var storage = new LuceneStorage(data);
    try (var built = storage.createBuild("built-1")) {
      storage.activate(built);
    }
    try (var opened = storage.openActive().orElseThrow()) {
      assertThat(opened.name()).isEqualTo("built-1");
    }

    Files.writeString(
        data.resolve("index/complete"), IndexStorage.DOCUMENT_VERSION - 1 + " built-1");

    assertThat(storage.openActive()).isEmpty();
  }
}
