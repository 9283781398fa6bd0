package org.rapporteur.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.rapporteur.shared.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The one password of the sample's accounts: made for this installation, kept in the data folder
/// for this user alone, so that a sample on the open Internet is nobody else's door.
@Component
class SamplePassword {

  private final Path file;

  SamplePassword(@Value("${rapporteur.data-folder}") Path data) {
    this.file = data.resolve("sample-password");
  }

  Optional<String> known() {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The sample's password in " + file, e);
    }
  }

  String make() {
    String password = Secret.random().value().substring(0, 16);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, password);
      return password;
    } catch (IOException e) {
      throw new UncheckedIOException("The sample's password in " + file, e);
    }
  }

  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The sample's password in " + file, e);
    }
  }
}
