package org.rapporteur.publiclog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.Sha256;
import org.springframework.stereotype.Component;

/// The Ed25519 key of the installation, stored outside the database. Write access to the database
/// is not enough to sign.
@Component
class LogSigningKey {

  /// The signature type of Ed25519 in C2SP signed notes.
  private static final byte SIGNATURE_TYPE = 1;

  private static final String ALGORITHM = "Ed25519";
  private static final int PUBLIC_KEY_LENGTH = 32;
  private static final int KEY_HASH_LENGTH = 4;
  private static final int FINGERPRINT_LENGTH = 8;

  private final Path file;
  private @Nullable KeyPair keyPair;

  LogSigningKey(InstallationSettings settings) {
    file = settings.dataFolder().resolve("transparency-key");
  }

  /// Globally unique name of the log. It derives from the key, so it does not change with the URL
  /// of the site.
  String origin(LogName log) {
    return "rapporteur-%s/%s".formatted(fingerprint(), log);
  }

  /// The first 8 bytes of the public key's SHA-256, in hexadecimal.
  String fingerprint() {
    return HexFormat.of().formatHex(Sha256.hash(publicKey()), 0, FINGERPRINT_LENGTH);
  }

  Path file() {
    return file;
  }

  String signCheckpoint(LogName log, int size, byte[] root) {
    String name = origin(log);
    String text = Checkpoint.formatText(name, size, root);
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(keyPair().getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Checkpoint.formatNote(text, name, concatenate(keyHash(name), signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot sign with the key in %s".formatted(file), e);
    }
  }

  /// The public key in the format of signed-note tools.
  String verifierKey(LogName log) {
    String name = origin(log);
    byte[] keyWithType = concatenate(new byte[] {SIGNATURE_TYPE}, publicKey());
    return "%s+%s+%s"
        .formatted(
            name,
            HexFormat.of().formatHex(keyHash(name)),
            Base64.getEncoder().encodeToString(keyWithType));
  }

  /// Key id of C2SP signed notes: the first bytes of SHA-256 over name, newline, type and key.
  private byte[] keyHash(String name) {
    MessageDigest digest = Sha256.newDigest();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(SIGNATURE_TYPE);
    return Arrays.copyOf(digest.digest(publicKey()), KEY_HASH_LENGTH);
  }

  /// The raw key, which is the end of its X.509 encoding.
  private byte[] publicKey() {
    byte[] encoded = keyPair().getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - PUBLIC_KEY_LENGTH, encoded.length);
  }

  private synchronized KeyPair keyPair() {
    if (keyPair == null) {
      try {
        keyPair = Files.exists(file) ? load() : create();
      } catch (IOException e) {
        throw new UncheckedIOException("The key file %s cannot be used".formatted(file), e);
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        throw new IllegalStateException("The key file %s is damaged".formatted(file), e);
      }
    }
    return keyPair;
  }

  /// The file has two lines: private and public key, encoded as PKCS#8 and X.509 in Base64.
  private KeyPair load() throws IOException, GeneralSecurityException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() != 2) {
      throw new IllegalArgumentException("Expected two lines, found %d".formatted(lines.size()));
    }
    var keys = KeyFactory.getInstance(ALGORITHM);
    var base64 = Base64.getDecoder();
    return new KeyPair(
        keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.getLast()))),
        keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.getFirst()))));
  }

  private KeyPair create() throws IOException, GeneralSecurityException {
    KeyPair created = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    var base64 = Base64.getEncoder();
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path temporary = Files.createTempFile(folder, "transparency-key", ".new", ownerOnly);
    Files.write(
        temporary,
        List.of(
            base64.encodeToString(created.getPrivate().getEncoded()),
            base64.encodeToString(created.getPublic().getEncoded())));
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    return created;
  }

  private static byte[] concatenate(byte[] start, byte[] end) {
    byte[] joined = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, joined, start.length, end.length);
    return joined;
  }
}
