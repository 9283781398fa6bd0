package org.rapporteur.language.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.shared.LanguageTag;

class GlossariesTests {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  @TempDir Path folder;

  @Test
  void inflectedWordsAreFoundByTheirStem() throws IOException {
    write("freedict-spa-eng", "inversión /x/ <n>\n1. investment", "aldea /x/\nvillage");

    assertThat(gloss("es", "La inversión no llega a las aldeas."))
        .isEqualTo("the investment not llega to the village.");
  }

  @Test
  void frenchNegationIsGlossedOnce() throws IOException {
    write("freedict-fra-eng", "câble /x/\ncable");

    assertThat(gloss("fr", "Ce n'est pas un câble, et pas seulement cela."))
        .isEqualTo("this not is a cable, and not only that.");
    assertThat(gloss("fr", "Il ne doit être que là, pas ici."))
        .isEqualTo("it not must be that there, not here.");
  }

  @Test
  void frequentTranslationComesFirst() throws IOException {
    write("freedict-spa-eng", "licencia /x/\nlicense");
    write("freedict-eng-spa", "furlough /x/\npermiso", "permission /x/\npermiso");

    assertThat(gloss("es", "permiso")).isEqualTo("permission");
  }

  @Test
  void contextDecidesBetweenSenses() throws IOException {
    write("freedict-fra-eng", "marché /x/ <n>\n1. market\n2. procurement");
    var glossary = new Glossaries(folder).forLanguage(LanguageTag.FRENCH).orElseThrow();

    assertThat(glossary.gloss("le marché")).isEqualTo("the market");
    assertThat(glossary.inContext(Set.of("procur")).gloss("le marché"))
        .isEqualTo("the procurement");
  }

  @Test
  void chineseIsSplitIntoTheLongestWords() throws IOException {
    write("cc-cedict", "普遍\n[pu3 bian4]\nuniversal", "普遍服務|普遍服务\n[x]\nuniversal service");

    assertThat(gloss("zh", "普遍服务")).isEqualTo("universal service");
  }

  @Test
  void arabicWordsAreFoundWithoutArticle() throws IOException {
    write("freedict-ara-eng", "تدريب /x/\nTraining");

    assertThat(gloss("ar", "والتدريب")).isEqualTo("training");
  }

  @Test
  void definitionsAreNoTranslations() throws IOException {
    write("freedict-eng-rus", "network /x/\nсеть\nA system of connected things.");

    assertThat(gloss("ru", "сети")).isEqualTo("network");
  }

  @Test
  void languageWithoutDictionaryHasNoGlossary() {
    assertThat(new Glossaries(folder).forLanguage(LanguageTag.RUSSIAN)).isEmpty();
    assertThat(new Glossaries(folder).supports(LanguageTag.ENGLISH)).isFalse();
  }

  private String gloss(String language, String text) {
    return new Glossaries(folder).forLanguage(new LanguageTag(language)).orElseThrow().gloss(text);
  }

  /// Writes a dictionary as `dictfmt` and `dictzip` do.
  private void write(String name, String... entries) throws IOException {
    var index = new StringBuilder();
    var text = new StringBuilder();
    for (String entry : List.of(entries)) {
      String word = entry.substring(0, entry.indexOf('\n')).replaceFirst(" .*|\\|.*", "");
      int offset = bytes(text.toString()).length;
      text.append(entry).append('\n');
      index.append("%s\t%s\t%s\n".formatted(word, encode(offset), encode(bytes(entry).length)));
    }
    Files.writeString(folder.resolve(name + ".index"), index);
    try (OutputStream output =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".dict.dz")))) {
      output.write(bytes(text.toString()));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String encode(int number) {
    return number < 64
        ? DIGITS.substring(number, number + 1)
        : encode(number / 64) + encode(number % 64);
  }
}
