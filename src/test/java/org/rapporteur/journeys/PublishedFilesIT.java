package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.testing.LibreOffice;
import org.rapporteur.testing.NuChecker;
import org.rapporteur.testing.Poppler;
import org.rapporteur.testing.ReportSchema;
import org.rapporteur.testing.VeraPdf;
import org.springframework.boot.test.context.SpringBootTest;

/// Independent programs open the files of an edition.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("transactions")
class PublishedFilesIT extends WithPublishedEdition {

  /// Filter options: comma, quotes, UTF-8, formatted values, one file for each sheet.
  private static final String CSV_FILTER =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

  private static final Pattern NUMBERED_LINE = Pattern.compile("(?m)^ {4}(\\d+\\. .*)$");

  @Test
  void jsonMatchesSchema() throws Exception {
    assertThat(ReportSchema.problems(fetchText("json"))).isEmpty();
    assertThat(findBlocks("figure")).hasSizeGreaterThan(1);
    assertThat(fetchText("json")).contains(TRANSLATION, ANNEX_TEXT, MEETINGS.caption());
  }

  @Test
  void htmlIsValid() throws Exception {
    assertThat(NuChecker.errors(fetchBytes("html"))).isEmpty();
  }

  @Test
  void pdfIsArchivableAccessibleAndComplete(@TempDir Path folder) throws Exception {
    byte[] pdf = fetchBytes("pdf");
    assertThat(VeraPdf.failures(pdf)).isEmpty();

    String found = Poppler.textOf(pdf, folder);
    assertThat(found)
        .contains(
            QUOTATION,
            TRANSLATION,
            FOOTNOTE,
            ANNEX,
            ANNEX_TEXT,
            "=1+1",
            "Posts are in favour of hubs.");
    // Removes the title and page number of every page.
    String text = stripWhitespaceAndCitations(found).replaceAll("ContinuationoftheForum\\d+", "");
    assertThat(
            listPlainSentences().stream()
                .map(WithPublishedEdition::stripWhitespaceAndCitations)
                .filter(sentence -> !text.contains(sentence)))
        .isEmpty();
  }

  @Test
  void docxKeepsParagraphNumbersAndTexts(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("report.docx"), fetchBytes("docx"));
    String found =
        Files.readString(LibreOffice.convert(file, "txt:Text (encoded):UTF8", folder).getFirst());

    var numbered = NUMBERED_LINE.matcher(found).results().map(match -> match.group(1)).toList();
    var paragraphs = findBlocks("paragraph");
    assertThat(numbered).hasSameSizeAs(paragraphs);
    for (int at = 0; at < numbered.size(); at++) {
      var paragraph = paragraphs.get(at);
      assertThat(
              stripWhitespaceAndCitations(
                  numbered.get(at).replaceAll("\\[translation by [^]]*]", "")))
          .startsWith(
              paragraph.get("number").asInt()
                  + "."
                  + stripWhitespaceAndCitations(
                      paragraph.get("sentences").get(0).get("text").asString()));
    }
    assertThat(found)
        .contains(TRANSLATION, ANNEX, "Africa\t31", "Asia & Pacific\t=1+1", "We ask for", "a fund");
  }

  @Test
  void docxContainsEveryChartTableAndFootnote(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("report.docx"), fetchBytes("docx"));
    var found =
        readEntries(Files.readAllBytes(LibreOffice.convert(file, "odt", folder).getFirst()));

    String content = found.getOrDefault("content.xml", "");
    assertThat(Pattern.compile("<table:table ").matcher(content).results().count())
        .isGreaterThanOrEqualTo(findBlocks("table").size());
    // Each chart is a picture with an alternative text.
    assertThat(found.keySet().stream().filter(name -> name.matches("Pictures/.+\\.svg")))
        .hasSameSizeAs(findBlocks("figure"));
    for (var figure : findBlocks("figure")) {
      assertThat(Jsoup.parse(content, Parser.xmlParser()).select("draw|frame svg|desc").eachText())
          .anySatisfy(words -> assertThat(words).contains(figure.get("caption").asString()));
    }
    assertThat(Pattern.compile("<text:note ").matcher(content).results().count()).isPositive();
    assertThat(content).contains("See the programme &amp; “minutes” &lt;2009&gt;.");
  }

  @Test
  void workbookHasAllSheetsAndRows(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("report.xlsx"), fetchBytes("xlsx"));
    var sheets = LibreOffice.convert(file, CSV_FILTER, folder);

    assertThat(sheets)
        .extracting(sheet -> sheet.getFileName().toString())
        .containsExactlyInAnyOrder(
            "report-read-me.csv",
            "report-dictionary.csv",
            "report-comments.csv",
            "report-positions.csv",
            "report-questions.csv",
            "report-themes.csv",
            "report-ledger.csv");
    int listed = report.get("contributions").size();
    var comments = readRows(folder, "comments");
    assertThat(comments).hasSize(listed + 1);
    int body = comments.getFirst().toList().indexOf("body");
    assertThat(comments).extracting(row -> row.get(body)).contains(ANSWER);
    assertThat(readRows(folder, "ledger")).hasSize(listed + 1);
    assertThat(readRows(folder, "positions")).hasSizeGreaterThan(5);
    assertThat(readRows(folder, "themes")).hasSizeGreaterThan(1);
    assertThat(readRows(folder, "dictionary"))
        .hasSizeGreaterThan(50)
        .allSatisfy(row -> assertThat(row.get(3)).isNotBlank());
  }

  private static List<CSVRecord> readRows(Path folder, String sheet) throws Exception {
    try (var in = Files.newBufferedReader(folder.resolve("found/report-" + sheet + ".csv"))) {
      return CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(in).getRecords();
    }
  }

  private static Map<String, String> readEntries(byte[] file) throws Exception {
    var entries = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
