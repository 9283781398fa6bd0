package org.rapporteur.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/// Data of the home page template: the public consultations by phase, or those that match a search.
public record HomePage(
    List<ConsultationDetails> all,
    @Nullable Map<ConsultationId, ParticipationTotals> participation,
    Map<ConsultationId, String> parts,
    String query,
    Order order,
    LanguageTag language,
    Instant now) {

  /// Sort order of open consultations.
  public enum Order {
    CLOSING,
    NEWEST,
    ACTIVE;

    public String key() {
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

    public String key() {
      return "shell.home.report." + name();
    }

    public String longKey() {
      return key() + ".of";
    }
  }

  private static final Comparator<Instant> EARLIEST_FIRST =
      Comparator.nullsLast(Comparator.naturalOrder());

  public HomePage {
    String lowerCaseQuery = query.strip().toLowerCase(Locale.ROOT);
    all =
        all.stream()
            .filter(c -> lowerCaseQuery.isEmpty() || searchText(c).contains(lowerCaseQuery))
            .toList();
  }

  public List<ConsultationDetails> open() {
    return inPhase(Phase.OPEN).stream().sorted(comparator()).toList();
  }

  public List<ConsultationDetails> announced() {
    return inPhase(Phase.ANNOUNCED).stream()
        .sorted(Comparator.comparing(c -> c.schedule().opensAt(), EARLIEST_FIRST))
        .toList();
  }

  public List<ConsultationDetails> closed() {
    return inPhase(Phase.CLOSED);
  }

  public List<ConsultationDetails> reported() {
    return all.stream()
        .filter(c -> c.phase() == Phase.REPORTED || c.phase() == Phase.ARCHIVED)
        .sorted(Comparator.comparing(ConsultationDetails::reportedAt, EARLIEST_FIRST.reversed()))
        .toList();
  }

  public List<ConsultationDetails> withdrawn() {
    return inPhase(Phase.WITHDRAWN);
  }

  public int resultCount() {
    return all.size();
  }

  public boolean isCounted() {
    return participation != null;
  }

  public @Nullable ParticipationTotals participation(ConsultationDetails consultation) {
    return participation == null ? null : participation.get(consultation.id());
  }

  /// Additional safe HTML from other modules; may be empty.
  public String part(ConsultationDetails consultation) {
    return parts.getOrDefault(consultation.id(), "");
  }

  public String link(Order other) {
    String order = other == Order.CLOSING ? "" : "sort=" + other.name().toLowerCase(Locale.ROOT);
    String queryParameter =
        query.isEmpty() ? "" : "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    String parameters =
        queryParameter.isEmpty() || order.isEmpty()
            ? queryParameter + order
            : queryParameter + "&" + order;
    return parameters.isEmpty() ? "/" : "/?" + parameters;
  }

  private Comparator<ConsultationDetails> comparator() {
    return switch (order) {
      case CLOSING -> Comparator.comparing(c -> c.schedule().closesAt(), EARLIEST_FIRST);
      case NEWEST -> Comparator.comparing(c -> c.schedule().opensAt(), EARLIEST_FIRST.reversed());
      case ACTIVE -> Comparator.comparingInt(c -> -commentCount(c));
    };
  }

  private int commentCount(ConsultationDetails consultation) {
    var totals = participation(consultation);
    return totals == null ? 0 : totals.comments();
  }

  private List<ConsultationDetails> inPhase(Phase phase) {
    return all.stream().filter(c -> c.phase() == phase).toList();
  }

  private static String searchText(ConsultationDetails c) {
    return String.join(
            "\n",
            String.join("\n", c.title().versions().values()),
            String.join("\n", c.mandate().source().versions().values()),
            String.join("\n", c.convener().versions().values()))
        .toLowerCase(Locale.ROOT);
  }
}
