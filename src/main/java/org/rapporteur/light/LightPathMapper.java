package org.rapporteur.light;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.thread.CommentVersionSql;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.frame.LightVersion;
import org.springframework.stereotype.Component;

/// Maps a path of the full version to its light page. Forms and personal pages have no light page;
/// they map to the nearest page that has one.
@Component
class LightPathMapper implements LightVersion {

  private static final String HOME = LightLinks.lightPath("/");

  private static final Pattern SEARCH = Pattern.compile("/search/?");

  private static final Pattern FOLLOW_UPS = Pattern.compile(FollowUpLinks.ALL + "/?");

  /// Pages of a consultation that have a light page, with any path below them. Each `#` is a
  /// number. Pages with comments exist only in some phases; previews of a report have no light
  /// page.
  private static final Pattern CONSULTATION =
      Pattern.compile(
          """
          /consultations/(?<slug>[^/]+)
          (?<page>
            (?<commentPage>/(?:questions|contributors)/#|/comments/(?<comment>#)|/submissions/(?<submission>#))
            |/submissions|/policy|/log(?:/#)?|/report(?!/preview(?:[/.]|$))(?:/follow-ups|/[1-9][0-9]{0,5}(?:/challenges)?)?|)
          (?:/.*)?
          """
              .replaceAll("\\s", "")
              .replace("#", "[1-9][0-9]{0,8}"));

  private final LightResolver resolver;
  private final CommentVersionSql commentVersions;
  private final SubmissionService submissions;
  private final ViewerService viewers;

  LightPathMapper(
      LightResolver resolver,
      CommentVersionSql commentVersions,
      SubmissionService submissions,
      ViewerService viewers) {
    this.resolver = resolver;
    this.commentVersions = commentVersions;
    this.submissions = submissions;
    this.viewers = viewers;
  }

  @Override
  public String nearestPath(String path) {
    if (SEARCH.matcher(path).matches()) {
      return LightLinks.lightPath("/search");
    }
    if (FOLLOW_UPS.matcher(path).matches()) {
      return LightLinks.lightPath(FollowUpLinks.ALL);
    }
    var matcher = CONSULTATION.matcher(path);
    if (!matcher.matches()) {
      return HOME;
    }
    try {
      return LightLinks.lightPath(
          consultationPath(resolver.requireConsultation(matcher.group("slug")), matcher));
    } catch (NotFound e) {
      return HOME;
    }
  }

  private String consultationPath(ConsultationDetails consultation, MatchResult match) {
    String home = ConsultationLinks.consultation(consultation.slug());
    return match.group("commentPage") == null || isPublic(consultation, match)
        ? home + match.group("page")
        : home;
  }

  /// True for a page that visitors can see. Only a signed-in person can come from a page that is
  /// not public, so nothing is loaded for visitors.
  private boolean isPublic(ConsultationDetails consultation, MatchResult match) {
    String comment = match.group("comment");
    String submission = match.group("submission");
    if (!consultation.phase().showsComments()) {
      return false;
    }
    if (!viewers.current().isSignedIn()) {
      return true;
    }
    return (comment == null
            || !commentVersions.findVersion(consultation.id(), Integer.parseInt(comment)).isEmpty())
        && (submission == null
            || submissions
                .findSubmission(Viewer.VISITOR, consultation, Integer.parseInt(submission))
                .isPresent());
  }
}
