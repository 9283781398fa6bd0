package org.rapporteur.rendering.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.document.Chart.Bar;
import org.rapporteur.rendering.document.Chart.Fill;
import org.rapporteur.rendering.document.Chart.Scale;
import org.rapporteur.rendering.document.Chart.Series;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.QuotedSpan;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.rendering.text.Term;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// Reports with everything a report can hold, in languages of four scripts.
public final class SampleReports {

  public static final Instant PUBLISHED = Instant.parse("2009-11-13T10:00:00Z");
  public static final String HOSTILE = "<script>alert(1)</script> & \"quotes\" \u0001\uFFFE";
  public static final String ARABIC_WORDS = "المشاركة عن بعد مكلفة (جداً).";
  public static final String LONG_THEME =
      "remote participation in meetings, hubs, captioning and their cost";
  public static final Term PROCEDURAL = new Term("procedural", "Describes the procedure");
  public static final Term GREETING = new Term("greeting", "Greeting or thanks only");
  private static final InputSnapshot SNAPSHOT =
      new InputSnapshot("ab".repeat(32), 20, Instant.parse("2009-10-01T00:00:00Z"));

  private SampleReports() {}

  public static ReportDocument inEnglish() {
    var builder =
        new ReportDocumentBuilder(
                new Slug("continuation-of-the-forum"),
                LanguageTag.ENGLISH,
                new Masthead(
                    "Information society follow-up",
                    "R/2009/7",
                    "General",
                    LocalDate.of(2009, 11, 13),
                    LanguageTag.ENGLISH,
                    "Continuation of the Forum",
                    "Synthesis of comments received in 2009"),
                1,
                PUBLISHED,
                SNAPSHOT)
            .mandate(
                new QuotedMandate(
                    "Encourages all stakeholders to contribute to online consultations",
                    LanguageTag.ENGLISH,
                    "Resolution 2009/7, paragraph 16",
                    "https://example.org/resolution"))
            .summaryPoint(
                "sum-1",
                List.of(plain("Most favoured the continuation of the Forum")),
                List.of(2, 3));
    builder
        .heading(1, "Introduction")
        .paragraph(
            "p-intro",
            List.of(
                Sentence.withReason(
                        Sentence.Role.PROCESS,
                        "The consultation was open for two months.",
                        PROCEDURAL)
                    .withFootnote("From 3 August to 30 September 2009.")))
        .heading(1, "Desirability of continuation")
        .heading(2, "Whether the Forum should continue")
        .paragraph(
            "p-continue",
            List.of(
                Sentence.withCitations(
                    Sentence.Role.CONVERGENCE,
                    "Many favoured continuation.",
                    citations(1, 2, 3, 4, 5, 6, 7, 8)),
                quoting("One wrote: “", "La participation à distance reste coûteuse", "”.", 9)))
        .table(
            new Table(
                "Words of quantity",
                "What each word of quantity means in this report.",
                List.of("Word used", "Comments"),
                List.of(new Table.Row("Most", List.of("14")), new Table.Row("Many", List.of("6")))))
        .heading(3, "Duration")
        .paragraph(
            "p-duration",
            List.of(
                Sentence.withCitations(
                        Sentence.Role.MINORITY, HOSTILE + " was proposed by one.", citations(3))
                    .withFootnote("A second note.")))
        .heading(2, "Form of review")
        .chart(chart())
        .paragraph(
            "p-review",
            List.of(
                Sentence.withCitations(
                    Sentence.Role.PROPOSAL, "A review was proposed.", citations(9, 10))))
        .heading(1, "Observations")
        .paragraph(
            "p-end",
            List.of(
                Sentence.withReason(
                    Sentence.Role.OBSERVATION, "The secretariat thanks all.", PROCEDURAL)))
        .method("Comments were grouped by what they say.")
        .method("Numbers count contributors.");
    contributions(builder);
    return builder.build();
  }

  public static ReportDocument inArabic() {
    var builder =
        new ReportDocumentBuilder(
                new Slug("continuation-of-the-forum"),
                LanguageTag.ARABIC,
                new Masthead(
                    "متابعة مجتمع المعلومات",
                    "R/2009/7",
                    null,
                    LocalDate.of(2009, 11, 13),
                    LanguageTag.ARABIC,
                    "استمرار المنتدى",
                    null),
                2,
                PUBLISHED,
                SNAPSHOT)
            .mandate(
                new QuotedMandate(
                    "Encourages all stakeholders", LanguageTag.ENGLISH, "القرار 2009/7", null));
    builder
        .heading(1, "مقدمة")
        .paragraph(
            "p-intro",
            List.of(
                Sentence.withCitations(
                    Sentence.Role.CONVERGENCE, "أيد كثيرون استمرار المنتدى.", citations(1, 2, 3)),
                quoting("كتب أحدهم: «", "La participation à distance", "» (www.example.org).", 9)
                    .withFootnote("ملاحظة أولى.")))
        .chart(chart())
        .heading(2, "المدة")
        .table(
            new Table(
                "كلمات الكمية",
                "معنى كل كلمة.",
                List.of("الكلمة", "العدد"),
                List.of(new Table.Row("معظم", List.of("14")))))
        .method("جُمعت التعليقات بحسب مضمونها.");
    contributions(builder);
    return builder.build();
  }

  public static ReportDocument inRussian() {
    var builder =
        new ReportDocumentBuilder(
                new Slug("continuation-of-the-forum"),
                LanguageTag.RUSSIAN,
                new Masthead(
                    "Дальнейшая деятельность по итогам информационного общества",
                    "R/2009/7",
                    "Общее",
                    LocalDate.of(2009, 11, 13),
                    LanguageTag.ENGLISH,
                    "Продолжение работы Форума",
                    "Обобщение замечаний, полученных в 2009 году"),
                1,
                PUBLISHED,
                SNAPSHOT)
            .mandate(
                new QuotedMandate(
                    "Призывает все заинтересованные стороны участвовать в консультациях",
                    LanguageTag.RUSSIAN,
                    "Резолюция 2009/7, пункт 16",
                    "https://example.org/ru/resolution.pdf"))
            .summaryPoint(
                "sum-1",
                List.of(plain("Большинство высказалось за продолжение работы Форума")),
                List.of(1, 2));
    builder
        .heading(1, "Введение")
        .paragraph(
            "p-intro",
            List.of(
                Sentence.withCitations(
                    Sentence.Role.CONVERGENCE,
                    "Многие высказались за продолжение работы Форума.",
                    citations(1, 2, 3, 4, 5, 6, 7, 8)),
                quoting("Один участник написал: «", ARABIC_WORDS, "».", 9, LanguageTag.ARABIC)
                    .withFootnote("Первое примечание.")))
        .chart(chart())
        .heading(2, "Продолжительность")
        .paragraph(
            "p-duration",
            List.of(
                Sentence.withReason(
                    Sentence.Role.OBSERVATION, "Секретариат благодарит всех.", PROCEDURAL)))
        .table(
            new Table(
                "Слова, обозначающие количество",
                "Что означает каждое слово.",
                List.of("Слово", "Замечания"),
                List.of(new Table.Row("Большинство", List.of("14")))))
        .method("Замечания сгруппированы по содержанию.");
    contributions(builder);
    return builder.build();
  }

  public static ReportDocument inChinese() {
    var builder =
        new ReportDocumentBuilder(
                new Slug("continuation-of-the-forum"),
                LanguageTag.CHINESE,
                new Masthead(
                    "信息社会后续行动",
                    "R/2009/7",
                    "普遍",
                    LocalDate.of(2009, 11, 13),
                    LanguageTag.ENGLISH,
                    "论坛的延续",
                    "2009年收到的意见综述"),
                1,
                PUBLISHED,
                SNAPSHOT)
            .mandate(
                new QuotedMandate("鼓励所有利益攸关方参与在线磋商", LanguageTag.CHINESE, "第2009/7号决议,第16段", null))
            .summaryPoint("sum-1", List.of(plain("多数意见赞成论坛延续")), List.of(1));
    builder
        .heading(1, "导言")
        .paragraph(
            "p-intro",
            List.of(
                Sentence.withCitations(
                    Sentence.Role.CONVERGENCE,
                    "许多意见赞成论坛延续,并认为论坛应当继续每年召开一次会议,为所有利益攸关方提供平等参与的机会。",
                    citations(1, 2, 3, 4, 5, 6, 7, 8)),
                quoting("一位参与者写道:“", "La participation à distance reste coûteuse", "”。", 9)
                    .withFootnote("第一条注释。")))
        .chart(
            new Chart(
                "各区域的意见",
                "非洲国家的意见最多,共42条。",
                Scale.SHARES,
                "区域",
                List.of(
                    new Series("各国政府", Fill.GOVERNMENTS), new Series("私营部门", Fill.PRIVATE_SECTOR)),
                List.of(new Bar("非洲国家", List.of(21, 8)), new Bar("亚太国家", List.of(19, 14)))))
        .heading(2, "期限")
        .table(
            new Table(
                "数量词", "每个词的含义。", List.of("词", "意见"), List.of(new Table.Row("多数", List.of("14")))))
        .method("意见按内容分组。");
    contributions(builder);
    return builder.build();
  }

  /// As long as a report of many questions is.
  ///
  /// @param contributions a multiple of the questions
  public static ReportDocument large(int questions, int paragraphs, int contributions) {
    var builder =
        new ReportDocumentBuilder(
            new Slug("continuation-of-the-forum"),
            LanguageTag.ENGLISH,
            inEnglish().masthead(),
            1,
            PUBLISHED,
            SNAPSHOT);
    int cited = 0;
    for (int question = 1; question <= questions; question++) {
      builder.heading(1, "Question " + question).chart(chart());
      for (int paragraph = 1; paragraph <= paragraphs; paragraph++) {
        var sentences = new ArrayList<Sentence>();
        for (int sentence = 0; sentence < 3; sentence++) {
          var numbers = new Integer[6];
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 1 + cited++ % contributions;
          }
          sentences.add(
              Sentence.withCitations(
                  Sentence.Role.CONVERGENCE,
                  "Several contributors wrote that remote hubs should be paid for by whoever"
                      + " convenes the meeting, and that their cost should be published.",
                  citations(numbers)));
        }
        builder.paragraph("q%d-%d".formatted(question, paragraph), sentences);
      }
    }
    builder.method("Comments were grouped by what they say.");
    for (int number = 1; number <= contributions; number++) {
      builder.contribution(contribution(number, CommentDisposition.CITED));
    }
    return builder.build();
  }

  /// C1 is an answer of S-1, and is cited as such.
  public static ReportDocument withASubmission() {
    return ofSubmissions(LanguageTag.ENGLISH).build();
  }

  /// The summary of S-1 is in French with a list, that of S-3 in Arabic, that of S-4 in a language
  /// that nobody knows, and that of S-6 in English.
  public static ReportDocument withSummaries(LanguageTag language) {
    return ofSubmissions(language)
        .submittedSummary(
            summary(
                1,
                LanguageTag.FRENCH,
                "Les centres restent coûteux.\nNous demandons :\n\n- un fonds\n- un délai"))
        .submittedSummary(
            summary(3, LanguageTag.ARABIC, "المشاركة عن بعد مكلفة (جداً).\n\nنقترح صندوقاً."))
        .submittedSummary(summary(4, LanguageTag.UNDETERMINED, HOSTILE + " * 1. # [x](y)"))
        .submittedSummary(summary(6, LanguageTag.ENGLISH, "Hubs should be paid for."))
        .build();
  }

  /// A chart as tall as they get, one of shares, and one whose longest label has no place; the last
  /// two have their numbers in the tables before them.
  public static ReportDocument withCharts(LanguageTag language) {
    var periods = new ArrayList<Bar>();
    for (int month = 1; month <= 14; month++) {
      periods.add(new Bar("Month " + month, List.of(month % 3, month, 0, 0, 0, 0)));
    }
    var groups =
        List.of(
            new Series("Governments", Fill.GOVERNMENTS),
            new Series("Civil society", Fill.CIVIL_SOCIETY));
    var builder = ofSubmissions(language);
    return builder
        .chart(
            new Chart(
                "Comments per month",
                "118 in all.",
                Scale.NUMBERS,
                "Month",
                chart().series(),
                periods))
        .table(positions())
        .chartOfTable(
            new Chart(
                "Shares of agreement",
                "18 positions in all.",
                Scale.SHARES,
                "Group",
                List.of(new Series("Agree", Fill.AGREE), new Series("Disagree", Fill.DISAGREE)),
                List.of(
                    new Bar("Governments", List.of(9, 3)),
                    new Bar("Civil society", List.of(0, 6)))))
        .table(
            new Table(
                "Contributors by theme",
                "As counted.",
                List.of("Theme", "Contributors"),
                List.of(
                    new Table.Row(LONG_THEME, List.of("7")),
                    new Table.Row(ARABIC_WORDS, List.of("2")))))
        .chartOfTable(
            new Chart(
                "Contributors to the largest themes",
                "Whoever spoke for two groups is in the bar with both.",
                Scale.NUMBERS,
                "Theme",
                groups,
                List.of(
                    new Bar(LONG_THEME, List.of(5, 4), 7),
                    new Bar(ARABIC_WORDS, List.of(2, 0), 2))))
        .build();
  }

  private static Table positions() {
    return new Table(
        "Positions",
        "Agreement and disagreement.",
        List.of("Group", "Agree", "Disagree"),
        List.of(
            new Table.Row("Governments", List.of("9", "3")),
            new Table.Row("Civil society", List.of("0", "6"))));
  }

  public static SubmittedSummary summary(int submission, LanguageTag language, String text) {
    return new SubmittedSummary(submission, "Ministry of Posts", 2, language, text, null);
  }

  private static ReportDocumentBuilder ofSubmissions(LanguageTag language) {
    var builder =
        new ReportDocumentBuilder(
            new Slug("continuation-of-the-forum"),
            language,
            new Masthead(
                "Commission",
                "R/2009/7",
                null,
                LocalDate.of(2009, 11, 13),
                language,
                "Continuation of the Forum",
                null),
            1,
            PUBLISHED,
            SNAPSHOT);
    return builder
        .heading(1, "Introduction")
        .paragraph(
            "p-intro",
            List.of(
                Sentence.withCitations(
                    Sentence.Role.CONVERGENCE,
                    "The mandate was met.",
                    List.of(new Citation(1, 1, 1), new Citation(2, 1, null)))))
        .submissions(
            new Table(
                "Formal submissions",
                "By their numbers.",
                List.of("Submission", "Comments"),
                List.of(new Table.Row("S-1, Ministry of Posts", List.of("C1")))))
        .method("Comments were grouped.")
        .contribution(contribution(1, CommentDisposition.CITED, 1))
        .contribution(contribution(2, CommentDisposition.CITED));
  }

  /// An annex of the secretariat stands behind the numbered sections.
  public static ReportDocument withAnAnnex() {
    return new ReportDocumentBuilder(
            new Slug("continuation-of-the-forum"),
            LanguageTag.ENGLISH,
            new Masthead(
                "Commission",
                "R/2009/8",
                null,
                LocalDate.of(2009, 11, 13),
                LanguageTag.ENGLISH,
                "Continuation of the Forum",
                null),
            1,
            PUBLISHED,
            SNAPSHOT)
        .heading(1, "Introduction")
        .heading(2, "Mandate")
        .paragraph(
            "p-intro",
            List.of(
                Sentence.withCitations(
                    Sentence.Role.CONVERGENCE, "The mandate was met.", citations(1, 2))))
        .annex("Annex 1. Programme")
        .paragraph(
            "p-programme",
            List.of(
                Sentence.withReason(
                    Sentence.Role.OBSERVATION,
                    "The Forum met for four days.",
                    new Term("PROCEDURE", "Procedure"))))
        .method("Comments were grouped.")
        .contribution(contribution(1, CommentDisposition.CITED))
        .contribution(contribution(2, CommentDisposition.CITED))
        .build();
  }

  /// With points that cite for themselves: many comments with a footnote, and words of one that two
  /// paragraphs carry.
  public static ReportDocument citingInItsSummary(ReportDocument report) {
    return new ReportDocument(
        report.consultation(),
        report.language(),
        report.masthead(),
        report.mandate(),
        report.edition(),
        report.publishedAt(),
        List.of(
            new SummaryPoint(
                "sum-many",
                List.of(
                    Sentence.withCitations(
                            Sentence.Role.OVERVIEW,
                            "Many spoke of it.",
                            citations(1, 2, 3, 4, 5, 6, 7, 8))
                        .withFootnote("A note of the summary."),
                    Sentence.withReason(Sentence.Role.OBSERVATION, "So it is.", PROCEDURAL)),
                List.of()),
            new SummaryPoint(
                "sum-one",
                List.of(quoting("One wrote: “", "La participation à distance", "”.", 9)),
                List.of(1))),
        report.sections(),
        report.submissions(),
        report.submittedSummaries(),
        report.contributions(),
        report.method(),
        report.supplement(),
        report.snapshot(),
        report.corrections());
  }

  /// A sentence without citations.
  public static Sentence plain(String text) {
    return Sentence.withReason(Sentence.Role.OBSERVATION, text, PROCEDURAL);
  }

  public static List<Citation> citations(Integer... numbers) {
    return Arrays.stream(numbers).map(n -> new Citation(n, 1, null)).toList();
  }

  /// A sentence that quotes French words of a comment.
  public static Sentence quoting(String before, String words, String after, int comment) {
    return quoting(before, words, after, comment, LanguageTag.FRENCH);
  }

  public static Sentence quoting(
      String before, String words, String after, int comment, LanguageTag language) {
    int start = before.codePointCount(0, before.length());
    int end = start + words.codePointCount(0, words.length());
    return Sentence.withCitations(
            Sentence.Role.QUOTATION, before + words + after, citations(comment))
        .quoting(new QuotedSpan(start, end, comment, 1, language));
  }

  public static Contribution contribution(int number, CommentDisposition disposition) {
    return contribution(number, disposition, null);
  }

  private static Contribution contribution(
      int number, CommentDisposition disposition, @Nullable Integer submission) {
    return new Contribution(
        number,
        1,
        1 + number % 3,
        new Contribution.Contributor(
            number == 4 ? "Delegate " + HOSTILE : "Delegate " + number + ", Ministry of ICT",
            number % 2 == 0 ? "Ministry of ICT" : null,
            number % 5 == 0 ? null : new Term("governments", "Governments"),
            number % 2 == 0 ? new Term("KE", "Kenya") : null,
            new Term("african", "African States")),
        number == 9 ? LanguageTag.FRENCH : LanguageTag.ENGLISH,
        Instant.parse("2009-08-03T08:00:00Z").plusSeconds(number * 86_400L),
        disposition,
        submission);
  }

  private static void contributions(ReportDocumentBuilder builder) {
    for (int number = 1; number <= 20; number++) {
      builder.contribution(
          contribution(
              number,
              number <= 10
                  ? CommentDisposition.CITED
                  : number <= 17
                      ? CommentDisposition.grouped(
                          new Term("campaign-1", "Campaign on remote hubs"))
                      : CommentDisposition.setAside(GREETING)));
    }
  }

  private static Chart chart() {
    return new Chart(
        "Comments by region and stakeholder group",
        "African States made most comments.",
        Scale.NUMBERS,
        "Region",
        List.of(
            new Series("Governments", Fill.GOVERNMENTS),
            new Series("Private sector", Fill.PRIVATE_SECTOR),
            new Series("Civil society", Fill.CIVIL_SOCIETY),
            new Series("International organizations", Fill.INTERNATIONAL_ORGANIZATIONS),
            new Series("Technical and academic community", Fill.TECHNICAL_AND_ACADEMIC),
            new Series("Not stated", Fill.NOT_STATED)),
        List.of(
            new Bar("African States", List.of(21, 8, 27, 0, 15, 2)),
            new Bar("Asia-Pacific States", List.of(19, 14, 15, 6, 15, 0))));
  }
}
