package org.rapporteur.consultation.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.Sha256;
import org.springframework.stereotype.Component;

/// The folder of uploaded files. The name of a file is the hash of its content. An upload has a
/// temporary name until it is checked and stored.
@Component
class DocumentFolder {

  private static final String HASH_PATTERN = "[0-9a-f]{64}";
  private static final String TEMPORARY_SUFFIX = ".tmp";

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;

  DocumentFolder(InstallationSettings settings) {
    this.folder = settings.dataFolder().toAbsolutePath().resolve("documents");
  }

  /// Writes the stream to a temporary file and detects its type. Stops with [DocumentRejected] at
  /// the maximum size. Does not close the stream.
  FileStorage.ReceivedFile receive(InputStream in, Set<DocumentType> accepted, int maxMegabytes) {
    try {
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, "arriving-", TEMPORARY_SUFFIX);
      try {
        var digest = Sha256.newDigest();
        long size = copy(in, temporary, digest, maxMegabytes);
        var type = FileTypeDetector.detect(temporary, accepted);
        return new FileStorage.ReceivedFile(
            temporary, HexFormat.of().formatHex(digest.digest()), size, type);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(temporary);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A document cannot be saved in " + folder, e);
    }
  }

  /// Renames the temporary file of an upload to its hash.
  void store(FileStorage.ReceivedFile upload) {
    try {
      Files.move(
          upload.temporary(),
          pathOf(upload.hash()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("A document cannot be saved in " + folder, e);
    }
  }

  Path pathOf(String hash) {
    if (!hash.matches(HASH_PATTERN)) {
      throw new IllegalArgumentException("Not a hash: " + hash);
    }
    return folder.resolve(hash);
  }

  boolean contains(String hash) {
    return Files.isRegularFile(pathOf(hash));
  }

  void delete(String hash) {
    delete(pathOf(hash));
  }

  /// Returns the hashes of the stored files that were last written before the moment.
  List<String> listHashesBefore(Instant moment) {
    return listFilesBefore(moment).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.matches(HASH_PATTERN))
        .toList();
  }

  /// Deletes temporary files that were last written before the moment.
  void deleteTemporaryFilesBefore(Instant moment) {
    listFilesBefore(moment).stream()
        .filter(file -> file.getFileName().toString().endsWith(TEMPORARY_SUFFIX))
        .forEach(DocumentFolder::delete);
  }

  private List<Path> listFilesBefore(Instant moment) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var oldFiles = new ArrayList<Path>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
          oldFiles.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The files cannot be listed in " + folder, e);
    }
    return oldFiles;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("A file cannot be deleted: " + file, e);
    }
  }

  private static long copy(InputStream in, Path target, MessageDigest digest, int maxMegabytes)
      throws IOException {
    long maxBytes = (long) maxMegabytes << 20;
    long size = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (var out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        size += count;
        if (size > maxBytes) {
          throw DocumentRejected.tooLarge(maxMegabytes);
        }
        out.write(buffer, 0, count);
      }
    }
    if (size == 0) {
      throw DocumentRejected.empty();
    }
    return size;
  }
}
