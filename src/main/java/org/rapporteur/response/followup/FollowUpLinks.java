package org.rapporteur.response.followup;

import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.shared.Slug;

/// Where follow-ups are, from the site's root.
public final class FollowUpLinks {

  /// Of all consultations.
  public static final String ALL = "/follow-ups";

  /// How the kinds of their entries in the log begin.
  static final String KIND = "follow-up-";

  static final String ADDED = KIND + "added";
  static final String TAKEN_BACK = KIND + "taken-back";

  private FollowUpLinks() {}

  /// Of all consultations, so chosen, from a place on.
  public static String all(FollowUpChoice choice, String after) {
    var status = choice.status();
    var parameters =
        Stream.of(
                status == null ? "" : "status=" + status.code(),
                choice.year() == null ? "" : "year=" + choice.year(),
                after.isEmpty() ? "" : "after=" + after)
            .filter(parameter -> !parameter.isEmpty())
            .toList();
    return parameters.isEmpty() ? ALL : ALL + "?" + String.join("&", parameters);
  }

  /// Of the report of a consultation.
  public static String of(Slug consultation) {
    return ReportLinks.latest(consultation) + ALL;
  }

  /// Among the others of its report.
  public static String followUp(Slug consultation, FollowUpDetails followUp) {
    return of(consultation) + "#" + followUp.label();
  }

  /// Of the follow-up that an entry of the log tells of; empty where it tells of something else.
  public static Optional<String> entry(Slug consultation, LogEntry entry) {
    return switch (entry.kind()) {
      case ADDED -> Optional.of(of(consultation) + "#" + entry.label());
      case TAKEN_BACK -> Optional.of(of(consultation) + "#" + entry.subject());
      default -> Optional.empty();
    };
  }

  /// The form in which it is said what followed a paragraph.
  public static String form(Slug consultation, int edition, int paragraph) {
    return ReportLinks.edition(consultation, edition) + "/paragraphs/" + paragraph + "/follow-up";
  }

  public static String takeBack(Slug consultation, FollowUpDetails followUp) {
    return of(consultation) + "/" + followUp.number() + "/take-back";
  }
}
