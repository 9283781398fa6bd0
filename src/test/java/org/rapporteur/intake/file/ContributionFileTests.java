package org.rapporteur.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;

class ContributionFileTests {

  private static final String HEADER = String.join(",", ContributionFile.COLUMNS) + "\n";
  private static final RowRules RULES =
      new RowRules(
          200,
          Set.of(1, 2),
          Map.of(2, QuestionScale.createDefault(new Messages())),
          Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir Path folder;

  private final List<ImportRemark> remarks = new ArrayList<>();

  @Test
  void byteOrderMarkQuotesLineEndsAreParsed() {
    var rows =
        read(
            "\uFEFF"
                + HEADER.replace("\n", "\r\n")
                + "a,,1,Delegate,\"Ministry, of ICT\",Governments,SN,fr,2009-08-03T09:12:00Z,"
                + "\"He said \"\"yes\"\".\r\nAnd went.\",3,\r\n"
                + "\n"
                + createRow("b", "Short"));

    assertThat(remarks).isEmpty();
    assertThat(rows).extracting(ContributionRow::id).containsExactly("a", "b");
    assertThat(rows.getFirst().content().text()).isEqualTo("He said \"yes\".\nAnd went.");
    assertThat(rows.getFirst().author().organization()).isEqualTo("Ministry, of ICT");
    assertThat(rows.getFirst().positions().agree()).isEqualTo(3);
    assertThat(rows.getFirst().positions().disagree()).isNull();
    assertThat(rows).extracting(ContributionRow::line).containsExactly(2L, 5L);
  }

  @Test
  void columnsMayHaveAnyOrder() {
    var rows =
        read(
            """
            text,id,parent_id,question,author,organization,stakeholder_group,country,language,created_at,agree,disagree
            Words,a,,2,,,,,,2009-08-03,,
            """);

    assertThat(rows.getFirst().content().text()).isEqualTo("Words");
    assertThat(rows.getFirst().question()).isEqualTo(2);
  }

  @Test
  void positionsOnQuestionAreParsed() {
    var rows =
        read(
            HEADER.strip()
                + """
                ,Question_Position
                a,,2,,,,,,2009-08-03,Words,,,in favour with  conditions
                b,,2,,,,,,2009-08-03,Words,,,AGAINST
                c,,2,,,,,,2009-08-03,Words,,,بدون موقف
                d,,2,,,,,,2009-08-03,Words,,,
                e,,1,,,,,,2009-08-03,Words,,,
                """);

    assertThat(remarks).isEmpty();
    assertThat(rows)
        .extracting(ContributionRow::questionPosition)
        .containsExactly(
            ScaleChoice.IN_FAVOUR_WITH_CONDITIONS,
            ScaleChoice.AGAINST,
            ScaleChoice.NO_POSITION,
            null,
            null);
  }

  @Test
  void rowWithUnknownPositionOrWithoutScaleIsRejected() {
    var rows =
        read(
            HEADER.strip()
                + """
                ,question_position
                a,,2,,,,,,2009-08-03,Words,,,maybe
                b,,1,,,,,,2009-08-03,Words,,,against
                c,,2,,,,,,2009-08-03,Words,,,against
                """);

    assertThat(rows).extracting(ContributionRow::id).containsExactly("c");
    assertThat(remarks)
        .extracting(
            ImportRemark::line, ImportRemark::field, ImportRemark::code, ImportRemark::found)
        .containsExactly(
            tuple(2L, "question_position", "question-position", "maybe"),
            tuple(3L, "question_position", "question-no-scale", "against"));
    assertThat(remarks.getFirst().toText(new Messages(), Locale.ENGLISH))
        .startsWith("unknown position on the question: maybe");
  }

  /// The format of `comments.csv` in the public data, where a removed comment has no text.
  @Test
  void commentsOfPublicDataAreParsed() {
    var rows =
        read(
            """
            id,created_at,locale,author/id,author/name,alignment,depth,url,question,parent,organization,group,country,region,agree,disagree,body
            1,2009-08-03T09:12:00Z,en,3,'=Delegate,0,0,https://example.org,1,,Hubs,civil-society,BR,,4,1,'-Words
            2,2009-08-04T09:12:00Z,,,,,1,https://example.org,1,1,,,,,,,
            3,2009-08-05T09:12:00Z,fr,4,Other,0,1,https://example.org,1,1,,,,,0,0,'tis so
            """);

    assertThat(rows).extracting(ContributionRow::id).containsExactly("1", "3");
    var first = rows.getFirst();
    assertThat(first.content().text()).isEqualTo("-Words");
    assertThat(first.author().name()).isEqualTo("=Delegate");
    assertThat(first.author().group()).isEqualTo("civil-society");
    assertThat(first.content().language()).isEqualTo("en");
    assertThat(first.positions().agree()).isEqualTo(4);
    assertThat(rows.getLast().parent()).isEqualTo("1");
    assertThat(rows.getLast().content().text()).isEqualTo("'tis so");
    assertThat(remarks).extracting(ImportRemark::code).containsExactly("text-missing");
  }

  @Test
  void delegationOfPublicDataIsOneContributor() {
    var rows =
        read(
            """
            id,created_at,locale,author/name,user_group/name,question,parent,organization,group,country,agree,disagree,body
            1,2009-08-03T09:12:00Z,en,Ada,Ministry of ICT,1,,Cabinet,governments,SN,,,Words
            2,2009-08-04T09:12:00Z,en,Ben,Ministry of ICT,1,,,governments,SN,,,More words
            3,2009-08-05T09:12:00Z,en,Cleo,,1,,Hubs,civil-society,BR,,,Others
            """);

    assertThat(rows)
        .extracting(row -> row.author().name(), row -> row.author().organization())
        .containsExactly(
            tuple("", "Ministry of ICT"), tuple("", "Ministry of ICT"), tuple("Cleo", "Hubs"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id;parent_id;question;author",
        "id,text",
        "id,parent_id,question,author,organization,stakeholder_group,country,language,created_at,text,agree,agree",
        "\"id,parent_id"
      })
  void wrongHeaderIsRefusedWithExpectedColumns(String header) {
    assertThatThrownBy(() -> read(header + "\na,,1,,,,,,2009-08-03,Words,,\n"))
        .isInstanceOfSatisfying(
            InvalidImportFile.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("import.header");
              assertThat(refusal.facts().get("missing").toString()).isNotEmpty();
              assertThat(refusal.facts().get("found").toString()).isNotEmpty();
            });
  }

  @Test
  void refusalNamesMissingAndPresentColumns() {
    String others = "a_long_name_of_a_column_".repeat(4) + ",last_column";

    assertThatThrownBy(() -> read(HEADER.replace(",text,", ",").strip() + "," + others + "\n"))
        .isInstanceOfSatisfying(
            InvalidImportFile.class,
            refusal -> {
              assertThat(refusal.facts()).containsEntry("missing", "text");
              assertThat(refusal.facts().get("found").toString()).endsWith("last_column");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void otherSeparatorsAreRecognized(String separator) {
    var rows =
        read(
            HEADER.replace(",", separator)
                + "a,,1,,,,,,2009-08-03,\"Words; and\tmore, still\",,\n"
                    .replaceAll(",(?! still)", separator));

    assertThat(remarks).isEmpty();
    assertThat(rows)
        .extracting(row -> row.content().text())
        .containsExactly("Words; and\tmore, still");
  }

  @Test
  void windows1252IsRecognized() {
    var rows =
        read((HEADER + createRow("a", "Café – 5 €")).getBytes(Charset.forName("windows-1252")));

    assertThat(remarks).isEmpty();
    assertThat(rows).extracting(row -> row.content().text()).containsExactly("Café – 5 €");
  }

  @Test
  void otherColumnsAreIgnored() {
    var rows = read("remark," + HEADER + "Seen," + createRow("a", "Words"));

    assertThat(remarks).isEmpty();
    assertThat(rows).extracting(row -> row.content().text()).containsExactly("Words");
  }

  @Test
  void emptyOrUtf16FileIsRefused() {
    assertThatThrownBy(() -> read("")).isInstanceOf(InvalidImportFile.class);
    byte[] utf16 = HEADER.getBytes(StandardCharsets.UTF_16);
    assertThatThrownBy(() -> read(utf16))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("import.encoding"));
  }

  @Test
  void invalidUtf8RejectsOneRow() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write((HEADER + createRow("a", "Après")).getBytes(StandardCharsets.UTF_8));
    bytes.write("b,,1,,,,,,2009-08-03,Caf".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.write((" ole,,\n" + createRow("c", "After")).getBytes(StandardCharsets.UTF_8));

    assertThat(read(bytes.toByteArray())).extracting(ContributionRow::id).containsExactly("a", "c");
    assertThat(remarks)
        .containsExactly(
            new ImportRemark(
                3, ImportRemark.RowOutcome.REJECTED, "text", "encoding", "E9 20 6F 6C 65"));
  }

  @Test
  void unclosedQuoteAffectsOneRow() {
    var rows =
        read(
            HEADER
                + "a,,1,,,,,,2009-08-03,\"open,,\n"
                + createRow("b", "Then")
                + createRow("c", "Last"));

    assertThat(rows).extracting(ContributionRow::id).containsExactly("b", "c");
    assertThat(remarks)
        .singleElement()
        .extracting(ImportRemark::line, ImportRemark::code)
        .containsExactly(2L, "quote");
  }

  @Test
  void fieldLengthIsLimited() {
    String huge = "\"" + "x".repeat(3 << 20);
    var rows = read(HEADER + "a,,1,,,,,,2009-08-03," + huge + "\n" + createRow("b", "Then"));

    assertThat(rows).extracting(ContributionRow::id).containsExactly("b");
    assertThat(remarks).extracting(ImportRemark::code).containsExactly("too-large");
    assertThat(remarks.getFirst().found().length()).isLessThan(70);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,,1,,,,,,2009-08-03,,,|text|text-missing",
        "a,,1,,,,,,2009-08-03,&nbsp; &#8203;,,|text|text-missing",
        "a,,1,,,,,,31/09/2009,Words,,|created_at|time",
        "a,,1,,,,,,2009-02-30,Words,,|created_at|time",
        "a,,1,,,,,,,Words,,|created_at|time-missing",
        "a,,1,,,,,,2027-01-01,Words,,|created_at|time-in-future",
        "a,,7,,,,,,2009-08-03,Words,,|question|question-unknown",
        "a,,one,,,,,,2009-08-03,Words,,|question|question-unknown",
        "a,,,,,,,,2009-08-03,Words,,|question|question-missing",
        ",,1,,,,,,2009-08-03,Words,,|id|id-missing",
        "a,,1,,,,,,2009-08-03,Words,-1,|agree|count",
        "a,,1,,,,,,2009-08-03,Words,,9999999999|disagree|count",
        "a,,1,,,,,,2009-08-03,Words|''|columns",
        "a,,1,,,,,,2009-08-03,Words with a bell\u0007,,|text|control"
      })
  void rejectedRowHasLineAndReason(String row, String field, String code) {
    assertThat(read(HEADER + row + "\n" + createRow("z", "The rest goes on")))
        .extracting(ContributionRow::id)
        .containsExactly("z");
    assertThat(remarks)
        .singleElement()
        .extracting(ImportRemark::line, ImportRemark::field, ImportRemark::code)
        .containsExactly(2L, field, code);
  }

  @Test
  void textLengthCountsCodePoints() {
    var rows = read(HEADER + createRow("a", "😀".repeat(200)) + createRow("b", "😀".repeat(201)));

    assertThat(rows).extracting(ContributionRow::id).containsExactly("a");
    assertThat(remarks)
        .extracting(ImportRemark::code, ImportRemark::found)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("too-long", "201"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R&amp;D &lt;b&gt; &quot;x&quot; &#39;y&#x27;|R&D <b> \"x\" 'y'",
        "&amp;lt; stays &lt; once|&lt; stays < once",
        "AT&T &copy 2009 &unknown;|AT&T &copy 2009 &unknown;",
        "caf&eacute; &#8217; &#146;|café ’ ’",
        "?a=1&copy=2|?a=1&copy=2"
      })
  void entitiesAreDecodedOnce(String cell, String text) {
    assertThat(HtmlEntities.decode(cell)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2009-08-03T09:12:00Z,2009-08-03T09:12:00Z",
    "2009-08-03 09:12+02:00,2009-08-03T07:12:00Z",
    "2009-08-03T09:12:30.5+0200,2009-08-03T07:12:30.500Z",
    "2009-08-03 09:12:00 +02,2009-08-03T07:12:00Z",
    "2009-08-03 09:12,2009-08-03T09:12:00Z",
    "2009-08-03,2009-08-03T00:00:00Z"
  })
  void timeFormatsOfFilesAreParsed(String cell, Instant moment) {
    assertThat(TimeParser.parse(cell)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01",
        "99999-01-01",
        "2009-13-01",
        "yesterday",
        "1249290720",
        "2009-08-03T25:00"
      })
  void invalidTimeIsRejected(String cell) {
    assertThat(TimeParser.parse(cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fr,fr",
    "FR,fr",
    "pt_BR,pt-BR",
    "spa,es",
    "Spanish,es",
    "zh-hans,zh-Hans",
    "arabic,ar"
  })
  void languageIsFoundByTagOrName(String cell, String tag) {
    assertThat(LanguageParser.parse(cell)).map(Object::toString).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Klingonese", "x", "12", "zz"})
  void unknownLanguageIsLeftToDetection(String cell) {
    assertThat(LanguageParser.parse(cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Government,GOVERNMENTS",
    "NGO,CIVIL_SOCIETY",
    "Private sector,PRIVATE_SECTOR",
    "Technical and academic community,TECHNICAL_AND_ACADEMIC",
    "IGO,INTERNATIONAL_ORGANIZATIONS",
    "CIVIL_SOCIETY,CIVIL_SOCIETY",
    "Martians,NOT_STATED",
    "'',NOT_STATED"
  })
  void groupIsGuessedFromKnownWordsOnly(String word, String group) {
    assertThat(GroupGuesser.guess(word).name()).isEqualTo(group);
  }

  @Test
  void surveyCountsRepliesWithoutParent() throws IOException {
    Path file =
        write(
            (HEADER + createReply("b", "a") + createRow("a", "Words") + createReply("c", "nowhere"))
                .getBytes(StandardCharsets.UTF_8));

    var survey = FileSurvey.readFile(file, RULES);

    assertThat(survey.rows()).isEqualTo(3);
    assertThat(survey.replies()).isEqualTo(2);
    assertThat(survey.orphans()).isEqualTo(1);
    assertThat(survey.mightContain("a")).isTrue();
    assertThat(survey.mightContain("nowhere")).isFalse();
  }

  @Test
  void duplicateIdsAreFoundInLargeFiles() {
    var ids = new IdHashSet();
    for (int i = 0; i < 50_000; i++) {
      ids.add("MB-" + i);
    }
    assertThat(ids.mightContain("MB-49999")).isTrue();
    assertThat(ids.mightContain("MB-50000")).isFalse();
  }

  @Test
  void parsingResumesWhereItStopped() throws IOException {
    Path file =
        write(
            (HEADER + createRow("a", "One") + createRow("b", "Two\ntwo") + createRow("c", "Three"))
                .getBytes(StandardCharsets.UTF_8));
    ContributionFile.FilePosition place;
    try (var first = new ContributionFile(file, RULES)) {
      first.readNext(remarks::add);
      first.readNext(remarks::add);
      place = first.position();
    }
    try (var second = new ContributionFile(file, RULES)) {
      second.moveTo(place);
      var third = second.readNext(remarks::add).contribution();
      assertThat(third).isNotNull();
      assertThat(third.id()).isEqualTo("c");
      assertThat(third.line()).isEqualTo(5);
    }
  }

  private static String createRow(String id, String text) {
    return id + ",,1,,,,,,2009-08-03,\"" + text + "\",,\n";
  }

  private static String createReply(String id, String parent) {
    return id + "," + parent + ",1,,,,,,2009-08-03,Words,,\n";
  }

  private List<ContributionRow> read(String content) {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  private List<ContributionRow> read(byte[] content) {
    var rows = new ArrayList<ContributionRow>();
    try (var file = new ContributionFile(write(content), RULES)) {
      for (var step = file.readNext(remarks::add);
          !step.isEnd();
          step = file.readNext(remarks::add)) {
        if (step.contribution() != null) {
          rows.add(step.contribution());
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rows;
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("file.csv"), content);
  }
}
