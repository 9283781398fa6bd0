package org.rapporteur.rendering.html;

import org.rapporteur.rendering.chart.ChartLayout;
import org.rapporteur.rendering.content.ReportContent;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.LanguageTag;

/// The model of the HTML templates.
///
/// @param collapsed if the list of comments is initially closed
/// @param separator HTML before and after each paragraph
public record HtmlReport(ReportContent content, boolean collapsed, String separator) {

  /// Text of people cannot contain this separator, because it is escaped.
  static final String PARAGRAPH_SEPARATOR = "<!--paragraph-->";

  public ReportDocument document() {
    return content.document();
  }

  public ChartLayout layoutChart(Block.Figure figure) {
    return ChartLayout.create(
        figure, document().language().isRightToLeft(), ChartLayout.Medium.PAGE);
  }

  public boolean isForeign(LanguageTag language) {
    return !language.equals(document().language());
  }

  /// Returns the value of `lang`, which is empty for an unknown language.
  public static String lang(LanguageTag language) {
    return language.equals(LanguageTag.UNDETERMINED) ? "" : language.value();
  }
}
