package org.rapporteur.consultation.texts;

import org.rapporteur.shared.LocalizedText;

/// The title, introduction, convener and mandate of a consultation.
///
/// @param summary one or two sentences
/// @param background Markdown
/// @param convener the body that holds the consultation
public record ConsultationTexts(
    LocalizedText title,
    LocalizedText summary,
    LocalizedText background,
    LocalizedText convener,
    Mandate mandate) {

  public static final int MAX_TITLE_LENGTH = 200;
  /// For texts of one line, such as the convener.
  public static final int MAX_LINE_LENGTH = 500;
  public static final int MAX_SUMMARY_LENGTH = 1_000;
  public static final int MAX_BACKGROUND_LENGTH = 50_000;

  public ConsultationTexts {
    title = title.requireMaxLength("title", MAX_TITLE_LENGTH);
    summary = summary.requireMaxLength("summary", MAX_SUMMARY_LENGTH);
    background = background.requireMaxLength("background", MAX_BACKGROUND_LENGTH);
    convener = convener.requireMaxLength("convener", MAX_LINE_LENGTH);
  }
}
