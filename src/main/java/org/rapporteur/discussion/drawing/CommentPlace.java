package org.rapporteur.discussion.drawing;

import java.util.Locale;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.shared.Slug;

/// Where a comment is drawn: in which consultation, language and edition, and in which phase, which
/// decides what can be done about it.
public record CommentPlace(Slug consultation, Locale locale, Edition edition, Phase phase) {

  /// How much works in an edition: buttons and links, links alone, or nothing but text.
  public enum Edition {
    LIVE(""),
    LISTED(""),
    LIGHT("/light"),
    PRINT("");

    private final String prefix;

    Edition(String prefix) {
      this.prefix = prefix;
    }
  }

  public static CommentPlace live(ConsultationDetails consultation, Locale locale) {
    return new CommentPlace(consultation.slug(), locale, Edition.LIVE, consultation.phase());
  }

  /// Among others of the same contributor, away from its thread: there it can be acted on.
  public static CommentPlace listed(ConsultationDetails consultation, Locale locale) {
    return new CommentPlace(consultation.slug(), locale, Edition.LISTED, consultation.phase());
  }

  public static CommentPlace light(ConsultationDetails consultation, Locale locale) {
    return new CommentPlace(consultation.slug(), locale, Edition.LIGHT, consultation.phase());
  }

  /// For paper, annexes and archives.
  public static CommentPlace print(Slug consultation, Locale locale) {
    return new CommentPlace(consultation, locale, Edition.PRINT, Phase.ARCHIVED);
  }

  /// Whether the comment can be answered.
  public boolean open() {
    return phase.acceptsComments();
  }

  public boolean isLive() {
    return edition == Edition.LIVE;
  }

  /// On paper the split by group alone: the report has the regions in tables of its own.
  public boolean splitsByRegion() {
    return edition != Edition.PRINT;
  }

  public String comment(int number) {
    return edition.prefix + CommentLinks.comment(consultation, number);
  }

  /// Of what a text names; a report has no light edition.
  String address(Reference reference, String inFull) {
    return switch (reference.kind()) {
      case COMMENT, DECISION, QUESTION -> edition.prefix + inFull;
      case PARAGRAPH, SUBMISSION -> inFull;
    };
  }

  public String contributor(int number) {
    return edition.prefix + CommentLinks.contributor(consultation, number);
  }

  public String question(int number) {
    return edition.prefix + ConsultationLinks.question(consultation, number);
  }

  public String submission(int number) {
    return edition.prefix + SubmissionLinks.submission(consultation, number);
  }

  public String decision(int number) {
    return edition.prefix + ConsultationLinks.log(consultation) + "/" + number;
  }
}
