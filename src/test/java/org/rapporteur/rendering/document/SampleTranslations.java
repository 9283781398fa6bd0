package org.rapporteur.rendering.document;

import org.rapporteur.rendering.text.QuotedSpan;

/// Reports whose quotations are followed by what they say in another language.
public final class SampleTranslations {

  private SampleTranslations() {}

  /// With a translation behind each quotation.
  public static ReportDocument translated(ReportDocument report, QuotedSpan.Translation to) {
    return new ReportDocument(
        report.consultation(),
        report.language(),
        report.masthead(),
        report.mandate(),
        report.edition(),
        report.publishedAt(),
        report.summary(),
        report.sections().stream().map(s -> s.mapParagraphs(p -> translated(p, to))).toList(),
        report.submissions(),
        report.submittedSummaries(),
        report.contributions(),
        report.method(),
        report.supplement(),
        report.snapshot(),
        report.corrections());
  }

  private static Block.Paragraph translated(Block.Paragraph paragraph, QuotedSpan.Translation to) {
    return new Block.Paragraph(
        paragraph.id(),
        paragraph.number(),
        paragraph.sentences().stream()
            .map(
                sentence ->
                    sentence.quoting(
                        sentence.quotedSpans().stream()
                            .map(quotation -> quotation.withTranslation(to))
                            .toArray(QuotedSpan[]::new)))
            .toList());
  }

  /// Of the words that the report in English quotes, by somebody whose name is in Arabic letters.
  public static ReportDocument translatedIntoEnglish() {
    return translated(
        SampleReports.inEnglish(),
        new QuotedSpan.Translation("Remote participation remains costly", "وحدة الترجمة"));
  }

  /// Of the words that the report in Arabic quotes, by somebody whose name is in Latin letters.
  public static ReportDocument translatedIntoArabic() {
    return translated(
        SampleReports.inArabic(),
        new QuotedSpan.Translation("المشاركة عن بعد", "Translation Unit"));
  }
}
