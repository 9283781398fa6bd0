package org.rapporteur.rendering.chart;

import org.rapporteur.rendering.document.Chart.Fill;

/// The colour and pattern of a series. The patterns distinguish series without colour.
///
/// @param cssProperty custom property of the style sheet
/// @param colour the same colour in the light theme, for files without the style sheet
public record ChartFill(String code, String cssProperty, String colour, Pattern pattern) {

  public enum Pattern {
    SOLID,
    DIAGONAL,
    DOTS,
    VERTICAL
  }

  public static ChartFill forFill(Fill fill) {
    return switch (fill) {
      case GOVERNMENTS -> new ChartFill("gov", "--rp-gov", "#254c96", Pattern.SOLID);
      case PRIVATE_SECTOR -> new ChartFill("priv", "--rp-priv", "#c27818", Pattern.DIAGONAL);
      case CIVIL_SOCIETY -> new ChartFill("civ", "--rp-civ", "#1a855c", Pattern.SOLID);
      case INTERNATIONAL_ORGANIZATIONS -> new ChartFill("int", "--rp-int", "#7c45a6", Pattern.DOTS);
      case TECHNICAL_AND_ACADEMIC ->
          new ChartFill("tech", "--rp-tech", "#c23a56", Pattern.VERTICAL);
      case NOT_STATED -> new ChartFill("none", "--rp-edge", "#7a8189", Pattern.SOLID);
      case AGREE -> new ChartFill("agree", "--rp-accent", "#0c5891", Pattern.SOLID);
      case DISAGREE -> new ChartFill("disagree", "--rp-accent", "#0c5891", Pattern.DIAGONAL);
    };
  }
}
