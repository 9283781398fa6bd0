package org.rapporteur.consultation.texts;

import org.rapporteur.shared.LocalizedText;

/// The title, introduction, convener and mandate of a consultation. The summary is one or two
/// sentences; the background is Markdown.
public record ConsultationTexts(
    LocalizedText title,
    LocalizedText summary,
    LocalizedText background,
    LocalizedText convener,
    Mandate mandate) {

  public static final int MAX_TITLE = 200;
  public static final int MAX_LINE = 500;
  public static final int MAX_SUMMARY = 1_000;
  public static final int MAX_BACKGROUND = 50_000;

  public ConsultationTexts {
    title = title.requireMaxLength("title", MAX_TITLE);
    summary = summary.requireMaxLength("summary", MAX_SUMMARY);
    background = background.requireMaxLength("background", MAX_BACKGROUND);
    convener = convener.requireMaxLength("convener", MAX_LINE);
  }
}
