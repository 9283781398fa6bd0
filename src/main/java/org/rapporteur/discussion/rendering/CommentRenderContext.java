package org.rapporteur.discussion.rendering;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;

/// The context in which a comment is rendered: consultation, language, mode and phase. The phase
/// decides which actions are possible.
///
/// @param scales the scales of the questions that have one, by question number
public record CommentRenderContext(
    Slug consultation,
    Locale locale,
    RenderMode mode,
    Phase phase,
    Map<Integer, QuestionScale> scales) {

  /// Level of interaction: LIVE has buttons and links, LISTED and LIGHT have links, PRINT has text
  /// only.
  public enum RenderMode {
    LIVE(""),
    LISTED(""),
    LIGHT("/light"),
    PRINT("");

    private final String pathPrefix;

    RenderMode(String pathPrefix) {
      this.pathPrefix = pathPrefix;
    }
  }

  public static CommentRenderContext live(ConsultationDetails consultation, Locale locale) {
    return create(consultation, locale, RenderMode.LIVE, consultation.phase());
  }

  /// Context for lists outside the thread. The comment links to its thread, where actions are
  /// available.
  public static CommentRenderContext listed(ConsultationDetails consultation, Locale locale) {
    return create(consultation, locale, RenderMode.LISTED, consultation.phase());
  }

  public static CommentRenderContext light(ConsultationDetails consultation, Locale locale) {
    return create(consultation, locale, RenderMode.LIGHT, consultation.phase());
  }

  /// Context for PDFs, annexes and archives.
  public static CommentRenderContext print(ConsultationDetails consultation, Locale locale) {
    return create(consultation, locale, RenderMode.PRINT, Phase.ARCHIVED);
  }

  private static CommentRenderContext create(
      ConsultationDetails consultation, Locale locale, RenderMode mode, Phase phase) {
    var scales = new HashMap<Integer, QuestionScale>();
    for (var question : consultation.questions()) {
      var scale = question.scale();
      if (scale != null) {
        scales.put(question.number(), scale);
      }
    }
    return new CommentRenderContext(consultation.slug(), locale, mode, phase, Map.copyOf(scales));
  }

  /// Returns the words of the contributor's position on the question; empty if there is none.
  public LocalizedText positionWords(CommentDetails comment) {
    var scale = scales.get(comment.question());
    var choice = comment.questionPosition();
    return scale == null || choice == null ? LocalizedText.empty() : scale.words(choice);
  }

  public boolean acceptsReplies() {
    return phase.acceptsComments();
  }

  public boolean isLive() {
    return mode == RenderMode.LIVE;
  }

  /// Printed comments show the split by group only, because the report has separate tables by
  /// region.
  public boolean showsRegionSplit() {
    return mode != RenderMode.PRINT;
  }

  public String commentPath(int number) {
    return mode.pathPrefix + CommentLinks.comment(consultation, number);
  }

  /// Path of a reference. Reports and submissions are not available in the light version.
  String referencePath(Reference reference, String path) {
    return switch (reference.kind()) {
      case COMMENT, DECISION, QUESTION -> mode.pathPrefix + path;
      case PARAGRAPH, SUBMISSION -> path;
    };
  }

  public String contributorPath(int number) {
    return mode.pathPrefix + CommentLinks.contributor(consultation, number);
  }

  public String submissionPath(int number) {
    return mode.pathPrefix + SubmissionLinks.submissionPath(consultation, number);
  }

  public String decisionPath(int number) {
    return mode.pathPrefix + ConsultationLinks.log(consultation) + "/" + number;
  }
}
