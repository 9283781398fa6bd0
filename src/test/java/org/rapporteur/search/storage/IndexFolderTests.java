package org.rapporteur.search.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.search.index.IndexStorage;

class IndexFolderTests {

  @TempDir Path data;

  @Test
  void indexOfEarlierVersionIsRebuilt() throws IOException {
    var folder = new LuceneStorage(data);
    try (var built = folder.createBuild("built-1")) {
      folder.activate(built);
    }
    try (var opened = folder.openActive().orElseThrow()) {
      assertThat(opened.name()).isEqualTo("built-1");
    }

    Files.writeString(
        data.resolve("index/complete"), IndexStorage.DOCUMENT_VERSION - 1 + " built-1");

    assertThat(folder.openActive()).isEmpty();
  }
}
