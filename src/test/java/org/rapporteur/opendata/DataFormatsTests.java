package org.rapporteur.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.rendering.TestRendering;
import org.rapporteur.shared.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataFormatsTests {

  private static final CsvArchiveFormat CSV = new CsvArchiveFormat(TestRendering.MESSAGES);
  private static final JsonLinesFormat LINES = new JsonLinesFormat();
  private static final XlsxFormat XLSX = new XlsxFormat(TestRendering.MESSAGES);

  private static final String[] HOSTILE = {
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\n=1+1",
    "say \"no\", twice",
    "first\nsecond\n\nlast",
    " leading and trailing ",
    "ينبغي أن يستمر المنتدى (www.example.org).",
    "\u202Eturned\u202C \u2066and back\u2069",
    "😀 𝔘𝔫𝔦",
    "_x0041_ is no letter",
    "'=1",
    "0471",
    "2009-08-03"
  };

  private static final int TEXT = SampleData.column("body");

  @TempDir Path folder;

  @Test
  void csvGivesBackEveryTextWithAnApostropheBeforeWhatWouldBeAFormula() throws IOException {
    var rows = csv(write(CSV, SampleData.of(HOSTILE)), "comments.csv");

    assertThat(rows).hasSize(HOSTILE.length + 2);
    assertThat(rows.getFirst().toList()).isEqualTo(List.of(DataTable.COMMENTS.columnNames()));
    for (int at = 0; at < HOSTILE.length; at++) {
      String text = HOSTILE[at];
      assertThat(rows.get(at + 1).get(TEXT))
          .isEqualTo("=+-@\t\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text);
    }
    assertThat(rows.get(1).toList())
        .startsWith("1", "2009-08-05T08:00:01Z", "en", "3", "'+Delegate", "0", "0", "", "")
        .contains("Society, \"Hubs\"", "civil-society", "BR", "published", "false", "4");
  }

  @Test
  void placeholderHasItsPlaceAndStateAlone() throws IOException {
    var removed = csv(write(CSV, SampleData.of("Gone next.")), "comments.csv").getLast();

    assertThat(removed.stream().filter(cell -> !cell.isEmpty()))
        .containsExactly(
            "2",
            "2009-08-05T08:00:01Z",
            "1",
            "1",
            "comment",
            "https://example.org/consultations/forum/questions/1",
            "https://example.org/consultations/forum/comments/2",
            "1",
            "1",
            "removed",
            "false",
            "2");
    assertThat(lines(SampleData.of("Gone next.")).getLast().toString())
        .isEqualTo(
            """
            {"number":2,"question":1,"parent":1,"createdAt":"2009-08-05T08:00:01Z","state":"removed","revision":2}\
            """);
  }

  /// As `Decidim::Comments::CommentSerializer` of Decidim 0.29 writes them, nested names with a
  /// stroke.
  @Test
  void scriptsForTheOpenDataOfDecidimFindTheirColumns() throws IOException {
    var data = SampleData.of("A question of cost.", "A reply.");
    var head = csv(write(CSV, data), "comments.csv").getFirst().toList();

    assertThat(head)
        .contains(
            "id",
            "created_at",
            "body",
            "locale",
            "author/id",
            "author/name",
            "alignment",
            "depth",
            "user_group/id",
            "user_group/name",
            "commentable_id",
            "commentable_type",
            "root_commentable_url");
    var rows = csv(write(CSV, data), "comments.csv");
    assertThat(rows.get(2).get(head.indexOf("depth"))).isEqualTo("1");
    assertThat(rows.get(1).get(head.indexOf("commentable_type"))).isEqualTo("question");
    assertThat(rows.get(2).get(head.indexOf("commentable_type"))).isEqualTo("comment");
    assertThat(rows.get(2).get(head.indexOf("commentable_id"))).isEqualTo("1");
    assertThat(rows.get(2).get(head.indexOf("root_commentable_url")))
        .isEqualTo("https://example.org/consultations/forum/questions/1");
    assertThat(rows.get(2).get(head.indexOf("alignment"))).isEqualTo("0");
    assertThat(csv(write(CSV, data), "dictionary.csv"))
        .filteredOn(row -> !row.get(4).isEmpty())
        .hasSize(1 + 13);
  }

  @Test
  void archiveHasEveryTableADictionaryOfAllTheirColumnsAndTheLicence() throws IOException {
    Path file = write(CSV, SampleData.of("One."));

    assertThat(entries(file).keySet())
        .containsExactly(
            "comments.csv",
            "positions.csv",
            "questions.csv",
            "themes.csv",
            "ledger.csv",
            "dictionary.csv",
            "README.txt",
            "LICENCE.txt");
    assertThat(entries(file).get("LICENCE.txt")).isEqualTo("Take it.\n");
    assertThat(entries(file).get("README.txt")).contains("these data\n", "apostrophe");
    var explained =
        csv(file, "dictionary.csv").stream().skip(1).map(row -> row.get(0) + "." + row.get(1));
    assertThat(explained)
        .containsExactlyElementsOf(
            java.util.Arrays.stream(DataTable.values())
                .flatMap(table -> table.columns().stream().map(c -> table.code() + "." + c.name()))
                .toList());
    assertThat(csv(file, "dictionary.csv")).allSatisfy(row -> assertThat(row.get(3)).isNotBlank());
    assertThat(entries(file).get("dictionary.csv")).doesNotContain("‹");
    assertThat(csv(file, "themes.csv").get(1).toList())
        .containsExactly("1,7,en,'-remote hubs,true,3,2,0,0,2,0,0,0,0,0,1,0,0,1".split(",", -1));
    assertThat(csv(file, "themes.csv").get(0).toList())
        .endsWith(
            "groupNotStated",
            "african",
            "asiaPacific",
            "easternEuropean",
            "latinAmericanAndCaribbean",
            "westernEuropeanAndOther",
            "noRegion");
    assertThat(csv(file, "themes.csv").get(2).toList())
        .containsExactly("1,,en,of an edition,,3,,,,,,,,,,,,,".split(",", -1));
    assertThat(csv(file, "positions.csv").get(1).toList())
        .containsExactly("1", "1", "private-sector", "", "4", "1");
  }

  @Test
  void jsonLinesHaveEveryTextToTheLetter() throws IOException {
    var lines = lines(SampleData.of(HOSTILE));

    assertThat(lines).hasSize(HOSTILE.length + 1);
    for (int at = 0; at < HOSTILE.length; at++) {
      assertThat(lines.get(at).get("text").asString()).isEqualTo(HOSTILE[at]);
    }
    assertThat(lines.getFirst().propertyNames())
        .containsExactly(
            "number",
            "question",
            "contributor",
            "author",
            "organization",
            "group",
            "country",
            "region",
            "language",
            "createdAt",
            "state",
            "text",
            "positions",
            "revision");
    assertThat(lines.getFirst().get("positions").toString())
        .isEqualTo(
            """
            {"agree":4,"disagree":1,"byGroup":{"private-sector":{"agree":4,"disagree":1}},"byRegion":{}}\
            """);
  }

  @Test
  void workbookHasTextsThatNobodyEvaluatesAndRealDates() throws IOException {
    try (var workbook =
        new XSSFWorkbook(Files.newInputStream(write(XLSX, SampleData.of(HOSTILE))))) {
      assertThat(workbook)
          .extracting(Sheet::getSheetName)
          .containsExactly(
              "read-me", "dictionary", "comments", "positions", "questions", "themes", "ledger");
      var comments = workbook.getSheet("comments");
      assertThat(comments.getPaneInformation().isFreezePane()).isTrue();
      assertThat(comments.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      for (int at = 0; at < HOSTILE.length; at++) {
        Cell cell = comments.getRow(at + 1).getCell(TEXT);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(HOSTILE[at]);
      }
      Cell made = comments.getRow(1).getCell(SampleData.column("created_at"));
      assertThat(DateUtil.isCellDateFormatted(made)).isTrue();
      assertThat(made.getLocalDateTimeCellValue()).hasToString("2009-08-05T08:00:01");
      assertThat(comments.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(1);
      assertThat(workbook.getSheet("read-me").getRow(0).getCell(0).getCellType())
          .isEqualTo(CellType.STRING);
    }
  }

  @Test
  void controlCharactersThatNoWorkbookCanHoldAreLeftOutOfIt() throws IOException {
    try (var workbook =
        new XSSFWorkbook(
            Files.newInputStream(write(XLSX, SampleData.of("a\u0007b\u0000c\u000Bd"))))) {
      assertThat(workbook.getSheet("comments").getRow(1).getCell(TEXT).getStringCellValue())
          .isEqualTo("abcd");
    }
    assertThat(lines(SampleData.of("a\u0007b")).getFirst().get("text").asString())
        .isEqualTo("a\u0007b");
  }

  @Test
  void longTextGoesOnInTheCellsBesideAndNoCharacterIsCut() throws IOException {
    String text = "x".repeat(SheetWriter.MAX_CELL_LENGTH - 1) + "😀" + "_x0041_".repeat(8_000);
    try (var workbook = new XSSFWorkbook(Files.newInputStream(write(XLSX, SampleData.of(text))))) {
      var row = workbook.getSheet("comments").getRow(1);
      var whole = new StringBuilder();
      for (int at = TEXT; at < row.getLastCellNum(); at++) {
        String part = row.getCell(at).getStringCellValue();
        assertThat(part.length()).isLessThanOrEqualTo(SheetWriter.MAX_CELL_LENGTH);
        whole.append(part);
      }
      assertThat(whole).hasToString(text);
    }
  }

  @Test
  void moreRowsThanASheetHoldsGoOnInAnother() throws IOException {
    Path file = folder.resolve("sheets.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "Rapporteur", "1.0")) {
      var sheets = new SheetWriter(workbook, "comments", DataTable.COMMENTS.columnNames(), 3);
      TableRows.read(DataTable.COMMENTS, SampleData.of("a", "b", "c", "d"), sheets::writeRow);
      sheets.close();
    }
    try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(workbook)
          .extracting(Sheet::getSheetName)
          .containsExactly("comments", "comments 2", "comments 3");
      assertThat(workbook.getSheet("comments 3").getLastRowNum()).isEqualTo(1);
      assertThat(workbook.getSheet("comments 2").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("id");
      assertThat(workbook.getSheet("comments 2").getRow(1).getCell(0).getNumericCellValue())
          .isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "zip", "jsonl"})
  void sameDataGiveTheSameBytes(String extension) throws IOException {
    var format =
        List.of(XLSX, CSV, LINES).stream()
            .filter(known -> known.extension().equals(extension))
            .findFirst()
            .orElseThrow();
    String first = Sha256.hex(Files.readAllBytes(write(format, SampleData.of(HOSTILE))));
    var zone = java.util.TimeZone.getDefault();
    try {
      java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(Sha256.hex(Files.readAllBytes(write(format, SampleData.of(HOSTILE)))))
          .isEqualTo(first);
    } finally {
      java.util.TimeZone.setDefault(zone);
    }
  }

  private Path write(DataFormat format, PublicData data) throws IOException {
    Path file = Files.createTempFile(folder, "data", "." + format.extension());
    format.write(data, file);
    return file;
  }

  private List<JsonNode> lines(PublicData data) throws IOException {
    String written = Files.readString(write(LINES, data));
    assertThat(written).endsWith("}\n");
    return written.lines().map(JsonMapper.builder().build()::readTree).toList();
  }

  private static List<CSVRecord> csv(Path file, String name) throws IOException {
    String written = entries(file).get(name);
    assertThat(written).endsWith("\r\n");
    return CSVFormat.RFC4180.parse(new StringReader(written)).getRecords();
  }

  private static Map<String, String> entries(Path file) throws IOException {
    var entries = new LinkedHashMap<String, String>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        try (var in = new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8)) {
          var text = new java.io.StringWriter();
          in.transferTo(text);
          entries.put(entry.getName(), text.toString());
        }
      }
    }
    return entries;
  }
}
