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

/// The folder of uploaded files. A file is named by the hash of its content, an upload has a
/// temporary name until it is checked.
@Component
class DocumentFolder {

  private static final String HASH_PATTERN = "[0-9a-f]{64}";

  private final Path folder;

  DocumentFolder(InstallationSettings settings) {
    this.folder = settings.dataFolder().toAbsolutePath().resolve("documents");
  }

  /// Reads at most the maximum size. Does not close the stream.
  FileStorage.ReceivedFile receive(InputStream in, Set<DocumentType> accepted, int maxMegabytes) {
    try {
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, "arriving-", ".tmp");
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

  /// Renames the temporary file to its hash.
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

  void discard(FileStorage.ReceivedFile upload) {
    delete(upload.temporary());
  }

  /// Returns the hashes of files last written before the moment. Deletes temporary files of that
  /// age.
  List<String> listOlderThan(Instant before) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var oldHashes = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          continue;
        }
        String name = file.getFileName().toString();
        if (name.matches(HASH_PATTERN)) {
          oldHashes.add(name);
        } else if (name.endsWith(".tmp")) {
          delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The files cannot be listed in " + folder, e);
    }
    return oldHashes;
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
    byte[] buffer = new byte[1 << 16];
    try (var out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > maxBytes) {
          throw DocumentRejected.tooLarge(maxMegabytes);
        }
        out.write(buffer, 0, n);
      }
    }
    if (size == 0) {
      throw DocumentRejected.empty();
    }
    return size;
  }
}
