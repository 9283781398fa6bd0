package org.rapporteur.consultation.words;

import org.rapporteur.shared.LocalizedText;

/// What a consultation says around its questions. Summary in a sentence or two, background in
/// Markdown.
public record ConsultationWords(
    LocalizedText title,
    LocalizedText summary,
    LocalizedText background,
    LocalizedText convener,
    Mandate mandate) {

  public static final int MAX_TITLE = 200;
  public static final int MAX_LINE = 500;
  public static final int MAX_SUMMARY = 1_000;
  public static final int MAX_BACKGROUND = 50_000;

  public ConsultationWords {
    title = title.within("title", MAX_TITLE);
    summary = summary.within("summary", MAX_SUMMARY);
    background = background.within("background", MAX_BACKGROUND);
    convener = convener.within("convener", MAX_LINE);
  }
}
