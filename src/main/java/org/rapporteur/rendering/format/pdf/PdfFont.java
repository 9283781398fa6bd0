package org.rapporteur.rendering.format.pdf;

import java.util.List;
import org.rapporteur.shared.LanguageTag;

/// The families that pages are set in. The names are ours: one like `Serif` would be taken for a
/// font that every reader has, and an archive wants all of them inside.
enum PdfFont {
  /// Latin, Cyrillic, Greek.
  SERIF("NotoSerif", "NotoSerif-Regular.ttf"),
  /// Arabic and Persian, cut so that each shape of a letter has a code point.
  ARABIC("Vazirmatn", "Vazirmatn-cut-Regular.ttf"),
  /// Chinese, the characters of GB 2312.
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
