package org.rapporteur.rendering.pdf;

import java.util.List;
import org.rapporteur.shared.LanguageTag;

/// The font families of the PDF. FOP would not embed a family with the name of a standard font,
/// such as `Serif`; PDF/A requires all fonts to be embedded.
enum PdfFont {
  /// Latin, Cyrillic, Greek.
  SERIF("NotoSerif", "NotoSerif-Regular.ttf"),
  /// Arabic and Persian, a subset with a code point for each shape of a letter.
  ARABIC("Vazirmatn", "Vazirmatn-cut-Regular.ttf"),
  /// Chinese, a subset with the characters of GB 2312.
  CHINESE("NotoSerifSC", "NotoSerifSC-cut-Regular.ttf");

  private final String family;
  private final String file;

  PdfFont(String family, String file) {
    this.family = family;
    this.file = file;
  }

  String family() {
    return family;
  }

  String file() {
    return file;
  }

  static List<PdfFont> preferredFor(LanguageTag language) {
    if (language.isRightToLeft()) {
      return List.of(ARABIC, SERIF, CHINESE);
    }
    return language.locale().getLanguage().equals("zh")
        ? List.of(CHINESE, SERIF, ARABIC)
        : List.of(SERIF, CHINESE, ARABIC);
  }
}
