package org.rapporteur.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.language.Embeddings;
import org.rapporteur.language.tokenizer.TokenizerFiles;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.database.CannotStart;
import tools.jackson.databind.node.ObjectNode;

class ModelFoldersTests {

  private static final ObjectNode TOKENIZER =
      TokenizerFiles.createBert(List.of("[CLS]", "[SEP]", "[UNK]", "forum", "costs"));

  private static final float[] VECTORS = {3, 0, 0, 0, 0, -9, 0, 6, 0, -3};

  private static final String PROPERTIES =
      """
      name=tiny
      version=1.0
      languages=fr, pt
      pooling=cls
      longest=32
      """;

  @TempDir Path models;
  private Path folder;

  @BeforeEach
  void createFolder() throws IOException {
    folder = models.resolve("tiny");
    createFolder(folder);
  }

  @Test
  void missingFolderHasNoModels() {
    assertThat(ModelFolders.loadAll(models.resolve("none"))).isEmpty();
  }

  @Test
  void otherFilesAreIgnored() throws IOException {
    Files.writeString(models.resolve("README.md"), "Models.");
    Files.createDirectory(models.resolve(".cache"));

    assertThat(ModelFolders.loadAll(models)).hasSize(1);
  }

  @Test
  void clsPoolingUsesFirstToken() {
    assertThat(loadOnlyModel().computeVector("Forum costs")).containsExactly(1, 0);
  }

  @Test
  void meanPoolingUsesAllTokens() throws IOException {
    replaceProperty("pooling=cls", "pooling=mean");

    assertThat(loadOnlyModel().computeVector("Forum forum"))
        .containsExactly(new float[] {0.2425f, 0.9701f}, within(0.0001f));
  }

  @Test
  void prefixIsAddedToEverySentence() throws IOException {
    replaceProperty("pooling=cls", "pooling=mean\nprefix=forum\\u0020");

    assertThat(loadOnlyModel().computeVector("forum"))
        .containsExactly(new float[] {0.2425f, 0.9701f}, within(0.0001f));
  }

  @Test
  void tokenTypesArePassedWhenModelRequiresThem() throws IOException {
    writeModel(
        TinyModel.fromTable(VECTORS).withInputs("input_ids", "attention_mask", "token_type_ids"));

    assertThat(loadOnlyModel().computeVector("Forum")).containsExactly(1, 0);
  }

  @Test
  void unigramTokenizerIsLoaded() throws IOException {
    var pieces = new java.util.LinkedHashMap<String, Double>();
    pieces.put("▁forum", -1.0);
    pieces.put("s", -1.0);
    Files.write(
        folder.resolve("tokenizer.json"),
        TokenizerFiles.toBytes(TokenizerFiles.createSentencePiece(pieces)));
    replaceProperty("pooling=cls", "pooling=mean");

    assertThat(loadOnlyModel().computeVector("forums"))
        .containsExactly(new float[] {0.7071f, 0.7071f}, within(0.0001f));
  }

  @Test
  void namedLanguagesReplaceBuiltInModels() throws IOException {
    replaceProperty("languages=fr, pt", "languages=en,fr");
    var embeddings = new Embeddings(models);

    assertThat(embeddings.modelName(new LanguageTag("en-GB"))).startsWith("tiny 1.0 ");
    assertThat(embeddings.computeVector("Forum", LanguageTag.FRENCH)).containsExactly(1, 0);
    assertThat(embeddings.modelName(LanguageTag.CHINESE)).startsWith("bge-small-zh");
    assertThat(embeddings.supports(LanguageTag.SPANISH)).isFalse();
  }

  @Test
  void modelForAllLanguagesServesUnnamedLanguages() throws IOException {
    replaceProperty("languages=fr, pt", "languages=*");
    var embeddings = new Embeddings(models);

    assertThat(embeddings.modelName(LanguageTag.FRENCH)).startsWith("tiny 1.0 ");
    assertThat(embeddings.modelName(LanguageTag.UNDETERMINED)).startsWith("tiny 1.0 ");
    assertThat(embeddings.modelName(LanguageTag.ENGLISH)).startsWith("bge-small-en");
    assertThat(embeddings.modelName(LanguageTag.CHINESE)).startsWith("bge-small-zh");
  }

  @Test
  void nameChangesWithAnythingThatChangesVectors() throws IOException {
    String name = loadOnlyModel().name();
    assertThat(name).matches("tiny 1\\.0 [0-9a-f]{12}");
    replaceProperty("languages=fr, pt", "languages=fr");
    assertThat(loadOnlyModel().name()).isEqualTo(name);

    replaceProperty("pooling=cls", "pooling=mean");
    assertThat(loadOnlyModel().name()).isNotEqualTo(name);
    replaceProperty("pooling=mean", "pooling=cls\nprefix=forum");
    assertThat(loadOnlyModel().name()).isNotEqualTo(name);
    createFolder(folder);
    writeModel(TinyModel.fromTable(3, 0, 0, 0, 0, 0, 0, 6, 0, -4));
    assertThat(loadOnlyModel().name()).isNotEqualTo(name);
    createFolder(folder);
    replaceTokenizerPart("/model/vocab/forum", "4");
    assertThat(loadOnlyModel().name()).isNotEqualTo(name);
    createFolder(folder);
    assertThat(loadOnlyModel().name()).isEqualTo(name);
  }

  @Test
  void filesReplacedAfterStartGiveNoVectors() throws IOException {
    var model = loadOnlyModel();
    writeModel(TinyModel.fromTable(3, 0, 0, 0, 0, 0, 0, 6, 0, -4));

    assertThatThrownBy(() -> model.computeVector("Forum"))
        .isInstanceOf(InvalidModel.class)
        .hasMessageContaining("the files have changed since the start");
  }

  @Test
  void closedModelIsLoadedAgain() {
    var model = loadOnlyModel();
    float[] before = model.computeVector("Forum");
    model.close();

    assertThat(model.computeVector("Forum")).isEqualTo(before);
    model.close();
  }

  @Test
  void twoModelsForOneLanguageAreRefused() throws IOException {
    createFolder(models.resolve("other"));

    assertThatThrownBy(() -> ModelFolders.loadAll(models))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("both name the language")
        .hasMessageContaining(models.resolve("other").toString());
  }

  @Test
  void copyOfBuiltInModelGivesSameVectors() throws IOException {
    copyResource("/bge-small-zh-v1.5-q.onnx", "model.onnx");
    copyResource("/bge-small-zh-v1.5-q-tokenizer.json", "tokenizer.json");
    replaceProperty("longest=32", "longest=512");
    String sentence = "论坛应当继续举办。";

    try (var copied = loadOnlyModel();
        var builtIn = BuiltInModels.list().get(1)) {
      assertThat(copied.computeVector(sentence)).isEqualTo(builtIn.computeVector(sentence));
    }
  }

  @ParameterizedTest
  @MethodSource
  void brokenFolderIsRefusedWithReason(Damage damage, String why) throws IOException {
    damage.applyTo(this);

    assertThatThrownBy(() -> ModelFolders.loadAll(models))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("The sentence model in " + folder + " cannot be used. " + why)
        .hasMessageEndingWith("src/docs/guides/operating.md describes the requirements.");
  }

  static Stream<Arguments> brokenFolderIsRefusedWithReason() {
    return Stream.of(
        damage(t -> Files.delete(t.folder.resolve("model.onnx")), "model.onnx: is missing"),
        damage(t -> Files.delete(t.folder.resolve("tokenizer.json")), "tokenizer.json: is missing"),
        damage(
            t -> Files.delete(t.folder.resolve("model.properties")),
            "model.properties: is missing"),
        damage(t -> t.setFileSize("model.onnx", 0), "model.onnx: has 0 bytes"),
        damage(
            t -> t.setFileSize("model.onnx", (1L << 30) + 1),
            "model.onnx: has 1,073,741,825 bytes"),
        damage(
            t -> t.setFileSize("tokenizer.json", (1L << 26) + 1),
            "tokenizer.json: has 67,108,865 bytes"),
        damage(
            t -> t.setFileSize("model.properties", 1 << 15), "model.properties: has 32,768 bytes"),
        damage(t -> t.setFileSize("model.onnx", 100), "model.onnx: cannot be opened, "),
        damage(
            t -> Files.writeString(t.folder.resolve("tokenizer.json"), "{"),
            "tokenizer.json: the file: is not JSON, "),
        damage(
            t -> t.replaceTokenizerPart("/normalizer", "{\"type\":\"Nmt\"}"),
            "tokenizer.json: normalizer.type: Nmt is not supported; supported: BertNormalizer, "),
        damage(
            t -> t.replaceTokenizerPart("/model/vocab/senate", "5"),
            "model.onnx: cannot read the token with the id 5, which tokenizer.json has"),
        damage(
            t -> t.writeModel(TinyModel.fromTable(VECTORS).withDimensions(1025, ones(5 * 1025))),
            "model.onnx: gives vectors of 1025 numbers, at most 1024 can be stored"),
        damage(
            t -> t.writeModel(TinyModel.fromTable(VECTORS).withDimensions(0, ones(5))),
            "model.onnx: one output of floats by sentence, token and dimension is needed"),
        damage(
            t -> t.writeModel(TinyModel.fromTable(VECTORS).withInputs("input_ids")),
            "model.onnx: must require input_ids and attention_mask"),
        damage(
            t ->
                t.writeModel(
                    TinyModel.fromTable(VECTORS)
                        .withInputs("input_ids", "attention_mask", "position_ids")),
            "model.onnx: requires the input position_ids, which is not supported"),
        damage(
            t -> t.writeModel(TinyModel.fromTable(VECTORS).withInputType(TinyModel.INT32)),
            "model.onnx: "),
        damage(t -> t.replaceProperty("name=tiny", ""), "model.properties: name is missing"),
        damage(
            t -> t.replaceProperty("name=tiny", "name=a b"), "model.properties: name must be of"),
        damage(
            t -> t.replaceProperty("version=1.0", "version=v/1"),
            "model.properties: version must be of"),
        damage(
            t -> t.replaceProperty("languages=fr, pt", "languages=pt-BR"),
            "model.properties: languages must be codes like fr, de"),
        damage(
            t -> t.replaceProperty("languages=fr, pt", "languages=fr,*"),
            "model.properties: languages must be codes like fr, de"),
        damage(
            t -> t.replaceProperty("=cls", "=max"),
            "model.properties: pooling must be cls or mean"),
        damage(
            t -> t.replaceProperty("=32", "=a"),
            "model.properties: longest must be a number of tokens"),
        damage(
            t -> t.replaceProperty("=32", "=1"),
            "model.properties: longest must be a number of tokens"),
        damage(
            t -> t.replaceProperty("=32", "=32\nbatch=8"),
            "model.properties: batch is not supported"),
        damage(t -> t.replaceProperty("tiny", "\\u00"), "model.properties: cannot be read, "),
        damage(
            t -> t.replaceProperty("=32", "=32\nprefix=" + "a".repeat(201)),
            "model.properties: prefix must have at most 200 characters"));
  }

  interface Damage {
    void applyTo(ModelFoldersTests test) throws IOException;
  }

  private static Arguments damage(Damage damage, String why) {
    return arguments(damage, why);
  }

  private static float[] ones(int count) {
    var ones = new float[count];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }

  private LazySentenceModel loadOnlyModel() {
    var found = ModelFolders.loadAll(models);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("model.onnx"), TinyModel.fromTable(VECTORS).bytes());
    Files.write(folder.resolve("tokenizer.json"), TokenizerFiles.toBytes(TOKENIZER));
    Files.writeString(folder.resolve("model.properties"), PROPERTIES);
  }

  private void writeModel(TinyModel model) throws IOException {
    Files.write(folder.resolve("model.onnx"), model.bytes());
  }

  private void replaceTokenizerPart(String pointer, String json) throws IOException {
    Files.write(
        folder.resolve("tokenizer.json"),
        TokenizerFiles.toBytes(TokenizerFiles.replacePart(TOKENIZER, pointer, json)));
  }

  private void replaceProperty(String oldText, String newText) throws IOException {
    Path file = folder.resolve("model.properties");
    String properties = Files.readString(file);
    assertThat(properties).contains(oldText);
    Files.writeString(file, properties.replace(oldText, newText));
  }

  /// Sets the size of a sparse file, which takes no space on the disk.
  private void setFileSize(String name, long bytes) throws IOException {
    try (var file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
      file.setLength(bytes);
    }
  }

  private void copyResource(String resource, String name) throws IOException {
    try (var from = BuiltInModels.class.getResourceAsStream(resource)) {
      Files.write(folder.resolve(name), from.readAllBytes());
    }
  }
}
