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
import org.rapporteur.shared.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The installation's Ed25519 key, made once and kept outside of the database, so that whoever can
/// write to the database still cannot sign.
@Component
class TransparencyKey {

  /// The signature type of Ed25519 in C2SP signed notes.
  private static final byte ED25519 = 1;

  private static final String ALGORITHM = "Ed25519";
  private static final int PUBLIC_LENGTH = 32;
  private static final int KEY_HASH_LENGTH = 4;

  private final Path file;
  private @Nullable KeyPair pair;

  TransparencyKey(@Value("${rapporteur.data-folder}") Path dataFolder) {
    file = dataFolder.resolve("transparency-key");
  }

  /// A name for the log that no other installation has. It comes from the key, so that it stays
  /// when the address of the site changes.
  String origin(LogName log) {
    String installation = HexFormat.of().formatHex(Sha256.of(publicKey()), 0, 8);
    return "rapporteur-%s/%s".formatted(installation, log);
  }

  String signed(LogName log, int size, byte[] root) {
    String name = origin(log);
    String text = Checkpoint.text(name, size, root);
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair().getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Checkpoint.note(text, name, joined(keyHash(name), signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key in %s does not sign".formatted(file), e);
    }
  }

  /// The public key in the form that tools for signed notes take.
  String verifierKey(LogName log) {
    String name = origin(log);
    byte[] typed = joined(new byte[] {ED25519}, publicKey());
    return "%s+%s+%s"
        .formatted(
            name,
            HexFormat.of().formatHex(keyHash(name)),
            Base64.getEncoder().encodeToString(typed));
  }

  private byte[] keyHash(String name) {
    MessageDigest digest = Sha256.digest();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(ED25519);
    return Arrays.copyOf(digest.digest(publicKey()), KEY_HASH_LENGTH);
  }

  /// The key alone, which an X.509 encoding of Ed25519 ends with.
  private byte[] publicKey() {
    byte[] encoded = pair().getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - PUBLIC_LENGTH, encoded.length);
  }

  private synchronized KeyPair pair() {
    if (pair == null) {
      try {
        pair = Files.exists(file) ? read() : made();
      } catch (IOException e) {
        throw new UncheckedIOException("The key file %s cannot be used".formatted(file), e);
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        throw new IllegalStateException("The key file %s is damaged".formatted(file), e);
      }
    }
    return pair;
  }

  /// Two lines: the private and the public key in their standard encodings, Base64.
  private KeyPair read() throws IOException, GeneralSecurityException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() != 2) {
      throw new IllegalArgumentException("It has %d lines".formatted(lines.size()));
    }
    var keys = KeyFactory.getInstance(ALGORITHM);
    var base64 = Base64.getDecoder();
    return new KeyPair(
        keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.getLast()))),
        keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.getFirst()))));
  }

  private KeyPair made() throws IOException, GeneralSecurityException {
    KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    var base64 = Base64.getEncoder();
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = Files.createTempFile(folder, "transparency-key", ".new", ownerOnly);
    Files.write(
        unfinished,
        List.of(
            base64.encodeToString(made.getPrivate().getEncoded()),
            base64.encodeToString(made.getPublic().getEncoded())));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return made;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
