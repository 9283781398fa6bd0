package org.rapporteur.response.followup;

import java.util.Optional;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.shared.Slug;

/// Paths of follow-ups.
public final class FollowUpLinks {

  /// The follow-ups of all consultations.
  public static final String ALL = "/follow-ups";

  /// Kinds of log entries.
  static final String ADDED = "follow-up-added";

  static final String WITHDRAWN = "follow-up-withdrawn";

  private FollowUpLinks() {}

  public static String list(Slug consultation) {
    return ReportLinks.latest(consultation) + ALL;
  }

  public static String followUp(Slug consultation, FollowUpDetails followUp) {
    return list(consultation) + "#" + followUp.entry().label();
  }

  /// Returns the path of the follow-up that was added or withdrawn, or empty for other entries.
  public static Optional<String> forEntry(Slug consultation, LogEntry entry) {
    return switch (entry.kind()) {
      case ADDED -> Optional.of(list(consultation) + "#" + entry.label());
      case WITHDRAWN -> Optional.of(list(consultation) + "#" + entry.subject());
      default -> Optional.empty();
    };
  }

  public static String form(Slug consultation, int edition, int paragraph) {
    return ReportLinks.edition(consultation, edition) + "/paragraphs/" + paragraph + "/follow-up";
  }

  public static String withdrawalForm(Slug consultation, FollowUpDetails followUp) {
    return list(consultation) + "/" + followUp.entry().number() + "/take-back";
  }
}
