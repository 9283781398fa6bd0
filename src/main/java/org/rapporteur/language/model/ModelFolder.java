package org.rapporteur.language.model;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rapporteur.language.pieces.Tokenizer;
import org.rapporteur.language.pieces.TokenizerRefused;

/// An operator's own model: a folder with `model.onnx`, `tokenizer.json` and `model.properties`.
final class ModelFolder {

  private static final String WEIGHTS = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";

  /// One thread takes seconds a sentence for more, and all of it stands in memory.
  private static final long LARGEST_WEIGHTS = 1L << 30;

  /// Four times a vocabulary of 250,000 pieces with their scores.
  private static final long LARGEST_TOKENIZER = 1L << 26;

  private static final long LARGEST_PROPERTIES = 1L << 14;

  /// Twelve digits tell a thousand files apart, and can be read in a report.
  private static final int HASH_DIGITS = 12;

  private final Path folder;
  private final ModelProperties said;

  private ModelFolder(Path folder, ModelProperties said) {
    this.folder = folder;
    this.said = said;
  }

  /// Loads the model once to check it, and lets it go. Throws [ModelRefused].
  static KnownModel read(Path folder) {
    var said = ModelProperties.of(bytes(folder, ModelProperties.FILE, LARGEST_PROPERTIES));
    var files = new ModelFolder(folder, said);
    Opened opened = files.open();
    try (var model = opened.model) {
      model.check();
    }
    return new KnownModel(opened.name, said.languages(), () -> files.openAgain(opened.name));
  }

  /// Of files exchanged while the product runs vectors would go under a name that is not theirs.
  private SentenceModel openAgain(String name) {
    Opened opened = open();
    if (!opened.name.equals(name)) {
      opened.model.close();
      throw new ModelRefused(folder.toString(), "other files than at the start: start anew");
    }
    return opened.model;
  }

  private Opened open() {
    byte[] tokenizer = bytes(folder, TOKENIZER, LARGEST_TOKENIZER);
    try (var arena = Arena.ofShared()) {
      ByteBuffer weights = weights(arena);
      return new Opened(
          name(weights, tokenizer),
          SentenceModel.open(
              tokenizer(tokenizer),
              said.reading(),
              (environment, options) -> environment.createSession(weights, options)));
    }
  }

  private String name(ByteBuffer weights, byte[] tokenizer) {
    MessageDigest digest = sha256();
    digest.update(weights.duplicate());
    digest.update(tokenizer);
    digest.update(said.reading().toString().getBytes(StandardCharsets.UTF_8));
    String hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    return said.name() + " " + said.version() + " " + hash;
  }

  /// Mapped, so that a gigabyte does not stand in the heap as well. What the weights keep in a file
  /// of their own is not found from here: it would be neither hashed nor bounded.
  private ByteBuffer weights(Arena arena) {
    Path file = folder.resolve(WEIGHTS);
    checkSize(file, LARGEST_WEIGHTS);
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
    } catch (IOException e) {
      throw new ModelRefused(WEIGHTS, "cannot be read, " + e.getMessage(), e);
    }
  }

  private static Tokenizer tokenizer(byte[] file) {
    try {
      return Tokenizer.read(file);
    } catch (TokenizerRefused e) {
      throw new ModelRefused(TOKENIZER, String.valueOf(e.getMessage()), e);
    }
  }

  private static byte[] bytes(Path folder, String name, long largest) {
    Path file = folder.resolve(name);
    checkSize(file, largest);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ModelRefused(name, "cannot be read, " + e.getMessage(), e);
    }
  }

  private static void checkSize(Path file, long largest) {
    String name = file.getFileName().toString();
    if (!Files.isRegularFile(file)) {
      throw new ModelRefused(name, "is missing");
    }
    try {
      long size = Files.size(file);
      if (size == 0 || size > largest) {
        throw new ModelRefused(
            name, "has %,d bytes, from 1 to %,d are read".formatted(size, largest));
      }
    } catch (IOException e) {
      throw new ModelRefused(name, "cannot be read, " + e.getMessage(), e);
    }
  }

  /// The name is made of the very bytes that are loaded.
  private record Opened(String name, SentenceModel model) {}

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
