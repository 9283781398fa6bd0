package org.rapporteur.language.model;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import org.rapporteur.language.tokenizer.Tokenizer;
import org.rapporteur.language.tokenizer.UnsupportedTokenizer;
import org.rapporteur.shared.Sha256;

/// Folder of an operator's model, with `model.onnx`, `tokenizer.json` and `model.properties`.
final class ModelFolder {

  private static final String TOKENIZER = "tokenizer.json";

  /// A larger model takes seconds per sentence on one thread, and it is completely in memory.
  private static final long MAX_WEIGHTS_BYTES = 1L << 30;

  /// Four times the size of a file with 250,000 tokens and their scores.
  private static final long MAX_TOKENIZER_BYTES = 1L << 26;

  private static final long MAX_PROPERTIES_BYTES = 1L << 14;

  /// Twelve digits distinguish thousands of files and are short enough for a report.
  private static final int HASH_DIGITS = 12;

  private final Path folder;
  private final ModelProperties properties;

  private ModelFolder(Path folder, ModelProperties properties) {
    this.folder = folder;
    this.properties = properties;
  }

  /// Loads the model once to check it and closes it. Throws [InvalidModel].
  static LazySentenceModel load(Path folder) {
    var properties =
        ModelProperties.parse(readFile(folder, ModelProperties.FILE, MAX_PROPERTIES_BYTES));
    var files = new ModelFolder(folder, properties);
    OpenedModel opened = files.open();
    try (var model = opened.model) {
      model.requireUsable();
    }
    return new LazySentenceModel(
        opened.name, properties.languages(), () -> files.reopen(opened.name));
  }

  /// Refuses files that changed since the start, because their vectors would have the wrong model
  /// name.
  private SentenceModel reopen(String expectedName) {
    OpenedModel opened = open();
    if (!opened.name.equals(expectedName)) {
      opened.model.close();
      throw new InvalidModel(
          folder.toString(), "the files have changed since the start: restart Rapporteur");
    }
    return opened.model;
  }

  private OpenedModel open() {
    byte[] tokenizer = readFile(folder, TOKENIZER, MAX_TOKENIZER_BYTES);
    try (var arena = Arena.ofShared()) {
      ByteBuffer weights = mapWeights(arena);
      return new OpenedModel(
          createNameWithHash(weights, tokenizer),
          SentenceModel.open(
              parseTokenizer(tokenizer),
              properties.settings(),
              (environment, options) -> environment.createSession(weights, options)));
    }
  }

  private String createNameWithHash(ByteBuffer weights, byte[] tokenizer) {
    var digest = Sha256.newDigest();
    digest.update(weights.duplicate());
    digest.update(tokenizer);
    digest.update(properties.settings().toString().getBytes(StandardCharsets.UTF_8));
    String hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    return properties.name() + " " + properties.version() + " " + hash;
  }

  /// Maps the file into memory, so that a gigabyte does not fill the heap. Weights in other files
  /// are not loaded, because they would be neither hashed nor limited in size.
  private ByteBuffer mapWeights(Arena arena) {
    Path file = folder.resolve(SentenceModel.FILE);
    requireSize(file, MAX_WEIGHTS_BYTES);
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
    } catch (IOException e) {
      throw new InvalidModel(SentenceModel.FILE, "cannot be read, " + e.getMessage(), e);
    }
  }

  private static Tokenizer parseTokenizer(byte[] file) {
    try {
      return Tokenizer.parse(file);
    } catch (UnsupportedTokenizer e) {
      throw new InvalidModel(TOKENIZER, String.valueOf(e.getMessage()), e);
    }
  }

  private static byte[] readFile(Path folder, String name, long maxBytes) {
    Path file = folder.resolve(name);
    requireSize(file, maxBytes);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InvalidModel(name, "cannot be read, " + e.getMessage(), e);
    }
  }

  private static void requireSize(Path file, long maxBytes) {
    String name = file.getFileName().toString();
    if (!Files.isRegularFile(file)) {
      throw new InvalidModel(name, "is missing");
    }
    try {
      long size = Files.size(file);
      if (size == 0 || size > maxBytes) {
        throw new InvalidModel(
            name, "has %,d bytes, from 1 to %,d are read".formatted(size, maxBytes));
      }
    } catch (IOException e) {
      throw new InvalidModel(name, "cannot be read, " + e.getMessage(), e);
    }
  }

  /// The name contains the hash of the bytes that were loaded.
  private record OpenedModel(String name, SentenceModel model) {}
}
