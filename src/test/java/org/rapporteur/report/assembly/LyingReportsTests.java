package org.rapporteur.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.aLivelyConsultation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.analysis.LyingTexts;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.NuChecker;
import org.rapporteur.testing.ReportSchema;
import org.rapporteur.testing.VeraPdf;

/// Comments that would lead a reader astray, and consultations in which hardly anything was said,
/// in the files that people read: well formed, right, and telling what is missing.
class LyingReportsTests {

  /// A report in each format, and the text that somebody reads in it.
  private record Files(ReportDocument report, Map<String, byte[]> files) {

    static Files of(Material material) {
      var found = SampleMaterial.findings(material, SampleMaterial.noVectors());
      var draft = SampleMaterial.draft(material, found);
      var report = DraftFiles.report(material, found, draft);
      return new Files(report, DraftFiles.of(report));
    }

    byte[] file(String format) {
      return Objects.requireNonNull(files.get(format));
    }

    String source(String format) {
      return new String(file(format), StandardCharsets.UTF_8);
    }

    Map<String, String> texts() throws Exception {
      var texts = new LinkedHashMap<String, String>();
      texts.put("html", Jsoup.parse(source("html")).text());
      texts.put("md", source("md"));
      texts.put("json", source("json"));
      try (var document = new XWPFDocument(new ByteArrayInputStream(file("docx")));
          var extractor = new XWPFWordExtractor(document)) {
        texts.put("docx", extractor.getText());
      }
      try (var pdf = Loader.loadPDF(file("pdf"))) {
        // Without the title and the number that stand on every page.
        texts.put(
            "pdf",
            new PDFTextStripper()
                .getText(pdf)
                .replaceAll("Continuation of the Forum\\s+\\d+\\s", " "));
      }
      return texts;
    }

    Files isWellFormed() throws Exception {
      assertThat(NuChecker.errors(file("html"))).isEmpty();
      assertThat(ReportSchema.problems(source("json"))).isEmpty();
      return this;
    }

    /// In every format.
    void says(List<String> sentences) throws Exception {
      for (var text : texts().entrySet()) {
        String read = bare(text.getValue());
        assertThat(
                sentences.stream()
                    .filter(sentence -> !read.contains(bare(sentence)))
                    .filter(
                        sentence -> !text.getKey().equals("pdf") || !isReordered(read, sentence)))
            .as(text.getKey())
            .isEmpty();
      }
    }

    /// The reader of PDF files reorders lines that mix directions.
    private static boolean isReordered(String read, String sentence) {
      return new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT).isMixed()
          && Stream.of(sentence.split("\\s+")).allMatch(word -> read.contains(bare(word)));
    }

    List<Sentence> sentences() {
      return report.paragraphs().stream().flatMap(p -> p.sentences().stream()).toList();
    }
  }

  @ParameterizedTest
  @FieldSource("org.rapporteur.analysis.LyingTexts#ALL")
  void aCommentThatLiesIsWordsAndNothingElse(String text) throws Exception {
    var files =
        Files.of(
            aLivelyConsultation()
                .says(text)
                .says("GOVERNMENTS", LanguageTag.ENGLISH, text + " So be it.")
                .material());

    files.says(files.sentences().stream().map(Sentence::text).toList());
    assertThat(files.sentences()).anyMatch(said -> said.text().contains("20 comments"));
    assertThat(files.report().contributions()).hasSize(20);
    assertThat(ownWords(files)).doesNotContain("312", "300 of", "=HYPERLINK", "${name}", "%s");
    var page = Jsoup.parse(files.source("html"));
    assertThat(page.select("script, img, iframe, object, [onerror], [onclick]")).isEmpty();
    assertThat(page.select("a[href*=example.org]"))
        .allSatisfy(link -> assertThat(link.attr("href")).startsWith(DraftFiles.SITE));
  }

  @Test
  void allOfThemTogetherAreAReportThatArchivesTake() throws Exception {
    var sample = aLivelyConsultation();
    LyingTexts.ALL.forEach(sample::says);
    var files = Files.of(sample.material()).isWellFormed();

    assertThat(VeraPdf.failures(files.file("pdf"))).isEmpty();
    assertThat(files.report().contributions()).hasSize(18 + LyingTexts.ALL.size());
  }

  /// Nothing behind a quotation is turned by what is in it.
  @Test
  void whatTurnsTheDirectionEndsWithItsWords() throws Exception {
    String turns = "The \u202Emuroф should go on under \u2067its own rules for five years.";
    var files = Files.of(aConsultation().says(turns).material()).isWellFormed();

    assertThat(files.sentences()).anyMatch(sentence -> sentence.text().contains("\u202E"));
    assertThat(Jsoup.parse(files.source("html")).select(":containsOwn(\u202E)"))
        .isNotEmpty()
        .allSatisfy(element -> assertThat(element.tagName()).isEqualTo("bdi"));
    var texts = files.texts();
    for (String format : List.of("md", "docx")) {
      assertThat(texts.get(format)).contains("\u202E").contains("\u2069\u202C");
    }
    assertThat(texts.get("pdf")).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    assertThat(texts.get("json")).contains("\u202E").doesNotContain("\u2069\u202C");
  }

  /// Slow: six texts of the greatest length are laid out in every format.
  @Test
  @Tag("thorough")
  void aHundredThousandCharactersLeaveThePageReadable() throws Exception {
    String sentence = "The remote hubs of the Forum need a moderator and a stable connection. ";
    var files =
        Files.of(
                aLivelyConsultation()
                    .says(sentence.repeat(100_000 / sentence.length()))
                    .says("agenda".repeat(100_000 / 6))
                    .says("Agenda\n".repeat(100_000 / 7))
                    .says("“".repeat(100_000))
                    .says("www.".repeat(25_000))
                    .says("论坛".repeat(50_000))
                    .material())
            .isWellFormed();

    files.says(List.of("24 comments"));
    assertThat(files.source("html")).hasSizeLessThan(300_000);
  }

  static Stream<Arguments> sparse() {
    String one = "The Forum should continue for another five years.";
    String copied =
        "Remote participation must be free of charge for every registered person, and"
            + " interpretation should reach remote speakers as well as those in the room.";
    String noPosition = "Nobody marked agreement or disagreement with what another wrote";
    String oneGroup = "Nobody stated a stakeholder group other than civil society, so that nothing";
    return Stream.of(
        Arguments.of(
            "one comment",
            aConsultation().says(one).material(),
            List.of("1 comment", noPosition, oneGroup)),
        Arguments.of(
            "one word",
            aConsultation().says("No.").material(),
            List.of("No statement was found in 1 comment", noPosition, oneGroup)),
        Arguments.of(
            "one greeting",
            aConsultation().says("Hello, thank you for the opportunity to comment.").material(),
            List.of("Nothing but greetings, thanks or an introduction", noPosition)),
        Arguments.of(
            "one pointer",
            aConsultation().says("Please see the attached letter.").material(),
            List.of("the content of such documents is not part of the present summary")),
        Arguments.of("one group", oneGroup(), List.of(oneGroup, "civil society (24)")),
        Arguments.of(
            "no group",
            noGroup(),
            List.of("Nobody stated a stakeholder group, so that nothing can be said", noPosition)),
        Arguments.of(
            "all the same text",
            saying(40, copied),
            List.of(
                "One text was sent in 40 comments by 40 contributors",
                "All 40 comments to this question have the same wording",
                noPosition,
                oneGroup)),
        Arguments.of(
            "all the same words, and few of them",
            saying(12, "I agree."),
            List.of("All 12 comments to this question have the same wording", noPosition)),
        Arguments.of(
            "nothing grouped",
            aConsultation()
                .says("GOVERNMENTS", LanguageTag.ENGLISH, "A review of the budget is overdue.")
                .says("PRIVATE_SECTOR", LanguageTag.ENGLISH, "Translators work at night too.")
                .says("CIVIL_SOCIETY", LanguageTag.ENGLISH, "The hall has no ramp at its door.")
                .material(),
            List.of("The hall has no ramp at its door.", noPosition)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sparse")
  void hardlyAnythingWasSaidAndTheReportSaysSo(String name, Material material, List<String> missing)
      throws Exception {
    var files = Files.of(material).isWellFormed();

    files.says(missing);
    assertThat(files.report().contributions()).hasSize(material.comments().size());
  }

  @Test
  void positionsOfAnotherGroupAreAComparison() {
    var material =
        aConsultation()
            .says("The Forum should continue for another five years.")
            .positions(1, "CIVIL_SOCIETY", 4, 0)
            .positions(1, "GOVERNMENTS", 0, 4)
            .material();

    assertThat(ownWords(Files.of(material))).doesNotContain("Nobody stated");
  }

  private static Material oneGroup() {
    var sample = aConsultation();
    for (int i = 0; i < 12; i++) {
      sample.says("Remote hub number %d needs a moderator of its own.".formatted(i));
      sample.says("The open agenda of day %d left no time for questions.".formatted(i));
    }
    for (int i = 1; i < 12; i++) {
      sample.positions(i, "CIVIL_SOCIETY", 7, i % 3);
    }
    return sample.material();
  }

  private static Material noGroup() {
    var sample = aConsultation();
    for (int i = 0; i < 5; i++) {
      sample.says(
          "NOT_STATED", LanguageTag.ENGLISH, "Remote hub %d needs a connection.".formatted(i));
    }
    return sample.material();
  }

  private static Material saying(int times, String text) {
    var sample = aConsultation();
    for (int i = 0; i < times; i++) {
      sample.says(text);
    }
    return sample.material();
  }

  /// What the report says itself, without what it quotes.
  private static String ownWords(Files files) {
    return files.sentences().stream()
        .flatMap(sentence -> sentence.parts().stream())
        .filter(part -> part.quotedSpan() == null)
        .map(Sentence.Part::text)
        .collect(Collectors.joining(" "));
  }

  /// Formats escape, hyphenate and break lines each in their way, and no font has every letter.
  private static String bare(String text) {
    return text.replaceAll("[^A-Za-z0-9]", "");
  }
}
