package org.rapporteur.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.Secret;
import org.springframework.stereotype.Component;

/// Common password of the sample accounts. Each installation generates its own password and stores
/// it in the data folder.
@Component
class SamplePassword {

  private static final int LENGTH = 16;

  private final Path file;

  SamplePassword(InstallationSettings settings) {
    this.file = settings.dataFolder().resolve("sample-password");
  }

  Optional<String> find() {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  String create() {
    String password = Secret.random().value().substring(0, LENGTH);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, password);
      return password;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private UncheckedIOException failure(IOException e) {
    return new UncheckedIOException("The sample password cannot be read or written: " + file, e);
  }
}
