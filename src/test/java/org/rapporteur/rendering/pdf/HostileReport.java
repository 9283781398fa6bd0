package org.rapporteur.rendering.pdf;

import java.time.LocalDate;
import java.util.List;
import org.rapporteur.rendering.document.CommentDisposition;
import org.rapporteur.rendering.document.InputSnapshot;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.ReportDocumentBuilder;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// A report of everything that people write to break what they see.
final class HostileReport {

  static final String MARKUP = "</fo:block><script>alert(1)</script> & <!-- ]]> &amp; &#1; %n{0}";
  static final String OVERRIDE = "safe\u202Egpj.exe\u202C and \u2066isolated\u2069";
  static final String EMOJI = "Yes \uD83D\uDE00\uFE0F\u200D\uD83D\uDC69 and \u0939\u093F";
  static final String CONTROLS = "null\u0000bell\u0007escape\u001B[31mnoncharacter\uFFFE\uD800!";
  static final String MIXED = "Форум中文لا喜 à la\u00A0carte\u3000①";
  /// Letters of Pashto, Kurdish and Sindhi, of whose shapes Unicode knows but one.
  static final String RARE = "ځوانان ټولنه ښځې ڵا ڪتاب";

  static final String LONG_WORD = "x".repeat(10_000);
  static final String LONG_TEXT = "The cost of hubs. ".repeat(600);

  private HostileReport() {}

  static ReportDocument document() {
    var builder =
        new ReportDocumentBuilder(
            new Slug("hostile"),
            LanguageTag.ENGLISH,
            new Masthead(
                "Institution " + MARKUP,
                OVERRIDE,
                EMOJI,
                LocalDate.of(2009, 11, 13),
                LanguageTag.ENGLISH,
                "Title " + MARKUP + OVERRIDE + CONTROLS,
                EMOJI),
            1,
            SampleReports.PUBLISHED,
            new InputSnapshot("ab".repeat(32), 3, SampleReports.PUBLISHED));
    builder
        .summaryPoint("sum-1", List.of(SampleReports.plain(MARKUP + CONTROLS)), List.of(1))
        .heading(1, MARKUP + EMOJI + CONTROLS);
    for (String text :
        List.of(MARKUP, OVERRIDE, EMOJI, CONTROLS, MIXED, RARE, LONG_WORD, LONG_TEXT)) {
      builder.paragraph(
          "p" + builder.nextParagraphNumber(),
          List.of(
              SampleReports.quoting("Someone wrote: “", text, "”.", 1, LanguageTag.UNDETERMINED)
                  .withFootnote(text),
              Sentence.withCitations(Sentence.Role.MINORITY, text, SampleReports.citations(2))));
    }
    return builder
        .table(
            new Table(
                MARKUP,
                CONTROLS,
                List.of(EMOJI, MARKUP, OVERRIDE, "Pneumonoultramicroscopicsilicovolcanoconiosis"),
                List.of(
                    new Table.Row(OVERRIDE, List.of(MIXED, CONTROLS, LONG_WORD.substring(0, 999))),
                    new Table.Row("", List.of("", " ", "\n")))))
        .method(MARKUP)
        .contribution(SampleReports.contribution(1, CommentDisposition.CITED))
        .contribution(SampleReports.contribution(2, CommentDisposition.CITED))
        .contribution(SampleReports.contribution(4, CommentDisposition.CITED))
        .build();
  }
}
