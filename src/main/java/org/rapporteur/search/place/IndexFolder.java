package org.rapporteur.search.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.Version;
import org.rapporteur.search.index.Generation;
import org.rapporteur.search.index.IndexPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// Where the generations of the index are in the data folder. A file beside them names the one that
/// is complete and the version of its form; without it there is none.
final class IndexFolder implements IndexPlace {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

  private static final int BUFFER_MB = 64;

  /// How old what a search sees of an index may be to which nothing is added but what is built for
  /// the first time. Whoever else adds or takes away lets it be seen at once.
  private static final int REFRESH_MS = 5_000;

  private final Path folder;

  IndexFolder(Path data) {
    folder = data.resolve("index").toAbsolutePath();
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public Optional<Generation> openComplete() {
    try {
      Path pointer = pointer();
      if (!Files.exists(pointer)) {
        return Optional.empty();
      }
      var told = Files.readString(pointer).strip().split(" ", 2);
      if (!told[0].equals(String.valueOf(VERSION)) || !Files.isDirectory(folder.resolve(told[1]))) {
        return Optional.empty();
      }
      return Optional.of(open(told[1]));
    } catch (IOException | RuntimeException e) {
      LOG.warn("The search index cannot be opened and is built anew", e);
      return Optional.empty();
    }
  }

  @Override
  public Generation create(String name) {
    return open(name);
  }

  @Override
  public Generation complete(Generation generation) {
    try {
      Path next = folder.resolve("complete.next");
      Files.writeString(next, VERSION + " " + generation.name());
      Files.move(next, pointer(), StandardCopyOption.ATOMIC_MOVE);
      return generation;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void deleteAllBut(Generation generation) {
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

  private Path pointer() {
    return folder.resolve("complete");
  }

  private Generation open(String name) {
    return Generation.open(
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
            REFRESH_MS,
            "hibernate.search.backend.io.writer.ram_buffer_size",
            BUFFER_MB),
        true);
  }
}
