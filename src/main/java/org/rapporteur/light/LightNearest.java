package org.rapporteur.light;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.thread.CommentStamps;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.report.followup.FollowUpLinks;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.LightEdition;
import org.springframework.stereotype.Component;

/// Knows which pages of the full edition the light one has, too. Forms and what belongs to one
/// person are not among them: from there the way leads to what they are about.
@Component
class LightNearest implements LightEdition {

  private static final String HOME = LightLinks.to("/");

  private static final Pattern SEARCH = Pattern.compile("/search/?");

  private static final Pattern FOLLOW_UPS = Pattern.compile(FollowUpLinks.ALL + "/?");

  /// A consultation, what of it has a page, and whatever the full edition has below that. What was
  /// said is shown in some phases alone. A preview is read before there is a report.
  private static final Pattern CONSULTATION =
      Pattern.compile(
          """
          /consultations/(?<slug>[^/]+)
          (?<page>
            (?<said>/(?:questions|contributors)/#|/comments/(?<comment>#)|/submissions/(?<submission>#))
            |/submissions|/policy|/log(?:/#)?|/report(?!/preview(?:[/.]|$))(?:/follow-ups|/[1-9][0-9]{0,5}(?:/challenges)?)?|)
          (?:/.*)?
          """
              .replaceAll("\\s", "")
              .replace("#", "[1-9][0-9]{0,8}"));

  private final LightReading reading;
  private final CommentStamps comments;
  private final SubmissionService submissions;
  private final Viewers viewers;

  LightNearest(
      LightReading reading,
      CommentStamps comments,
      SubmissionService submissions,
      Viewers viewers) {
    this.reading = reading;
    this.comments = comments;
    this.submissions = submissions;
    this.viewers = viewers;
  }

  @Override
  public String nearest(String path) {
    if (SEARCH.matcher(path).matches()) {
      return LightLinks.to("/search");
    }
    if (FOLLOW_UPS.matcher(path).matches()) {
      return LightLinks.to(FollowUpLinks.ALL);
    }
    var asked = CONSULTATION.matcher(path);
    if (!asked.matches()) {
      return HOME;
    }
    try {
      return LightLinks.to(nearest(reading.consultation(asked.group("slug")), asked));
    } catch (NotFound e) {
      return HOME;
    }
  }

  private String nearest(ConsultationDetails consultation, MatchResult asked) {
    String home = ConsultationLinks.consultation(consultation.slug());
    return asked.group("said") == null || isRead(consultation, asked)
        ? home + asked.group("page")
        : home;
  }

  /// What a visitor was shown is public; whoever is signed in also has pages of what only waits.
  private boolean isRead(ConsultationDetails consultation, MatchResult asked) {
    String comment = asked.group("comment");
    String submission = asked.group("submission");
    if (!consultation.phase().showsComments()) {
      return false;
    }
    if (!viewers.current().isSignedIn()) {
      return true;
    }
    return (comment == null || !comments.of(consultation.id(), Integer.parseInt(comment)).isEmpty())
        && (submission == null
            || submissions
                .find(Viewer.VISITOR, consultation, Integer.parseInt(submission))
                .isPresent());
  }
}
