package org.rapporteur.search.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.Version;
import org.rapporteur.search.index.IndexGeneration;
import org.rapporteur.search.index.IndexStorage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// Storage of index generations in the data folder. The file `complete` contains the document
/// version and the name of the active generation.
final class LuceneStorage implements IndexStorage {

  private static final Logger LOG = LoggerFactory.getLogger(LuceneStorage.class);

  /// Memory for writes before they reach the disk.
  private static final int BUFFER_MB = 64;

  /// Interval at which searches see the progress of the first build. Updates are visible at once.
  private static final int REFRESH_INTERVAL_MS = 5_000;

  private final Path folder;

  LuceneStorage(Path dataFolder) {
    folder = dataFolder.resolve("index").toAbsolutePath();
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public Optional<IndexGeneration> openActive() {
    try {
      Path pointer = pointerFile();
      if (!Files.exists(pointer)) {
        return Optional.empty();
      }
      var pointerFields = Files.readString(pointer).strip().split(" ", 2);
      if (!pointerFields[0].equals(String.valueOf(DOCUMENT_VERSION))
          || !Files.isDirectory(folder.resolve(pointerFields[1]))) {
        return Optional.empty();
      }
      return Optional.of(open(pointerFields[1]));
    } catch (IOException | RuntimeException e) {
      LOG.warn("The search index cannot be opened and will be rebuilt", e);
      return Optional.empty();
    }
  }

  @Override
  public IndexGeneration createBuild(String name) {
    return open(name);
  }

  @Override
  public IndexGeneration activate(IndexGeneration generation) {
    try {
      Path next = folder.resolve("complete.next");
      Files.writeString(next, DOCUMENT_VERSION + " " + generation.name());
      Files.move(next, pointerFile(), StandardCopyOption.ATOMIC_MOVE);
      return generation;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void deleteAllExcept(IndexGeneration generation) {
    try (var entries = Files.list(folder)) {
      for (Path entry : entries.filter(Files::isDirectory).toList()) {
        if (!entry.getFileName().toString().equals(generation.name())) {
          FileSystemUtils.deleteRecursively(entry);
        }
      }
    } catch (IOException e) {
      LOG.warn("An earlier search index could not be deleted from {}", folder, e);
    }
  }

  private Path pointerFile() {
    return folder.resolve("complete");
  }

  private IndexGeneration open(String name) {
    return IndexGeneration.openLocal(
        name,
        Map.of(
            "hibernate.search.backend.type",
            "lucene",
            "hibernate.search.backend.directory.root",
            folder.resolve(name).toString(),
            "hibernate.search.backend.lucene_version",
            Version.LATEST,
            "hibernate.search.backend.analysis.configurer",
            "class:" + LuceneAnalysis.class.getName(),
            "hibernate.search.backend.io.refresh_interval",
            REFRESH_INTERVAL_MS,
            "hibernate.search.backend.io.writer.ram_buffer_size",
            BUFFER_MB));
  }
}
