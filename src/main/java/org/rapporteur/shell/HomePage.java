package org.rapporteur.shell;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.part.ParticipationTotals;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.shared.LanguageTag;
import org.springframework.web.util.UriComponentsBuilder;

/// Data of the home page template: the public consultations by phase, or those that match a search.
/// The constructor removes the consultations that do not match.
///
/// @param participationTotals null if no module counts contributions
/// @param additionalHtml safe HTML that other modules add to a consultation
/// @param query search text; empty for all consultations
public record HomePage(
    List<ConsultationDetails> consultations,
    @Nullable Map<ConsultationId, ParticipationTotals> participationTotals,
    Map<ConsultationId, String> additionalHtml,
    String query,
    Order order,
    LanguageTag language,
    Instant now) {

  /// Sort order of open consultations.
  public enum Order {
    CLOSING,
    NEWEST,
    ACTIVE;

    public String labelKey() {
      return "shell.home.order." + name();
    }

    static Order parse(String input) {
      return switch (input) {
        case "newest" -> NEWEST;
        case "active" -> ACTIVE;
        default -> CLOSING;
      };
    }
  }

  /// Links to a published report.
  public enum ReportFormat {
    READ(""),
    DOCX(".docx"),
    JSON(".json");

    private final String extension;

    ReportFormat(String extension) {
      this.extension = extension;
    }

    public String extension() {
      return extension;
    }

    public String labelKey() {
      return "shell.home.report." + name();
    }

    /// Key of the label for screen readers, which also names the report.
    public String fullLabelKey() {
      return labelKey() + ".of";
    }
  }

  private static final Comparator<Instant> EARLIEST_FIRST =
      Comparator.nullsLast(Comparator.naturalOrder());

  public HomePage {
    String lowerCaseQuery = query.strip().toLowerCase(Locale.ROOT);
    consultations =
        consultations.stream()
            .filter(
                consultation ->
                    lowerCaseQuery.isEmpty() || searchText(consultation).contains(lowerCaseQuery))
            .toList();
  }

  public List<ConsultationDetails> open() {
    return inPhase(Phase.OPEN).stream().sorted(byOrder()).toList();
  }

  public List<ConsultationDetails> announced() {
    return inPhase(Phase.ANNOUNCED).stream()
        .sorted(
            Comparator.comparing(consultation -> consultation.schedule().opensAt(), EARLIEST_FIRST))
        .toList();
  }

  public List<ConsultationDetails> closed() {
    return inPhase(Phase.CLOSED);
  }

  public List<ConsultationDetails> reported() {
    return consultations.stream()
        .filter(
            consultation ->
                consultation.phase() == Phase.REPORTED || consultation.phase() == Phase.ARCHIVED)
        .sorted(Comparator.comparing(ConsultationDetails::reportedAt, EARLIEST_FIRST.reversed()))
        .toList();
  }

  public List<ConsultationDetails> withdrawn() {
    return inPhase(Phase.WITHDRAWN);
  }

  public int resultCount() {
    return consultations.size();
  }

  public boolean isCounted() {
    return participationTotals != null;
  }

  public @Nullable ParticipationTotals participation(ConsultationDetails consultation) {
    return participationTotals == null ? null : participationTotals.get(consultation.id());
  }

  /// Returns safe HTML that other modules add to the consultation; may be empty.
  public String additionalHtml(ConsultationDetails consultation) {
    return additionalHtml.getOrDefault(consultation.id(), "");
  }

  /// Returns the URL of this page in another order.
  public String linkInOrder(Order newOrder) {
    var link = UriComponentsBuilder.fromPath("/");
    if (!query.isEmpty()) {
      link.queryParam("q", "{query}");
    }
    if (newOrder != Order.CLOSING) {
      link.queryParam("sort", newOrder.name().toLowerCase(Locale.ROOT));
    }
    return link.encode().buildAndExpand(query).toUriString();
  }

  private Comparator<ConsultationDetails> byOrder() {
    return switch (order) {
      case CLOSING ->
          Comparator.comparing(consultation -> consultation.schedule().closesAt(), EARLIEST_FIRST);
      case NEWEST ->
          Comparator.comparing(
              consultation -> consultation.schedule().opensAt(), EARLIEST_FIRST.reversed());
      case ACTIVE -> Comparator.comparingInt(consultation -> -commentCount(consultation));
    };
  }

  private int commentCount(ConsultationDetails consultation) {
    var totals = participation(consultation);
    return totals == null ? 0 : totals.comments();
  }

  private List<ConsultationDetails> inPhase(Phase phase) {
    return consultations.stream().filter(consultation -> consultation.phase() == phase).toList();
  }

  private static String searchText(ConsultationDetails consultation) {
    return String.join(
            "\n",
            String.join("\n", consultation.title().versions().values()),
            String.join("\n", consultation.mandate().source().versions().values()),
            String.join("\n", consultation.convener().versions().values()))
        .toLowerCase(Locale.ROOT);
  }
}
