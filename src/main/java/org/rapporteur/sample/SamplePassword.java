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

/// Common password of the sample accounts. It is generated for this installation and stored in the
/// data folder, so that nobody else can sign in.
@Component
class SamplePassword {

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
    String password = Secret.random().value().substring(0, 16);
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
    return new UncheckedIOException("Cannot access the sample password in " + file, e);
  }
}
