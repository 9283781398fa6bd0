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
import org.rapporteur.consultation.part.Turnout;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.shared.LanguageTag;

/// What stands on the first page, as its template reads it: every public consultation by phase, or
/// those that a word is found in.
public record HomePage(
    List<ConsultationDetails> all,
    @Nullable Map<ConsultationId, Turnout> turnouts,
    Map<ConsultationId, String> parts,
    String query,
    Order order,
    LanguageTag language,
    Instant now) {

  /// In which order open consultations are listed.
  public enum Order {
    CLOSING,
    NEWEST,
    ACTIVE;

    public String key() {
      return "shell.home.order." + name();
    }

    static Order of(String typed) {
      return switch (typed) {
        case "newest" -> NEWEST;
        case "active" -> ACTIVE;
        default -> CLOSING;
      };
    }
  }

  /// The ways to a published report.
  public enum Format {
    READ(""),
    DOCX(".docx"),
    JSON(".json");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    public String ending() {
      return ending;
    }

    public String key() {
      return "shell.home.report." + name();
    }

    public String longKey() {
      return key() + ".of";
    }
  }

  private static final Comparator<Instant> EARLY_FIRST =
      Comparator.nullsLast(Comparator.naturalOrder());

  public HomePage {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    all = all.stream().filter(c -> wanted.isEmpty() || words(c).contains(wanted)).toList();
  }

  public List<ConsultationDetails> open() {
    return in(Phase.OPEN).stream().sorted(ordering()).toList();
  }

  public List<ConsultationDetails> announced() {
    return in(Phase.ANNOUNCED).stream()
        .sorted(Comparator.comparing(c -> c.schedule().opensAt(), EARLY_FIRST))
        .toList();
  }

  public List<ConsultationDetails> closed() {
    return in(Phase.CLOSED);
  }

  public List<ConsultationDetails> reported() {
    return all.stream()
        .filter(c -> c.phase() == Phase.REPORTED || c.phase() == Phase.ARCHIVED)
        .sorted(Comparator.comparing(ConsultationDetails::reportedAt, EARLY_FIRST.reversed()))
        .toList();
  }

  public List<ConsultationDetails> withdrawn() {
    return in(Phase.WITHDRAWN);
  }

  public int found() {
    return all.size();
  }

  public boolean isCounted() {
    return turnouts != null;
  }

  public @Nullable Turnout turnout(ConsultationDetails consultation) {
    return turnouts == null ? null : turnouts.get(consultation.id());
  }

  /// Safe HTML, empty where there is none.
  public String part(ConsultationDetails consultation) {
    return parts.getOrDefault(consultation.id(), "");
  }

  public String link(Order other) {
    String order = other == Order.CLOSING ? "" : "sort=" + other.name().toLowerCase(Locale.ROOT);
    String words = query.isEmpty() ? "" : "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    String both = words.isEmpty() || order.isEmpty() ? words + order : words + "&" + order;
    return both.isEmpty() ? "/" : "/?" + both;
  }

  private Comparator<ConsultationDetails> ordering() {
    return switch (order) {
      case CLOSING -> Comparator.comparing(c -> c.schedule().closesAt(), EARLY_FIRST);
      case NEWEST -> Comparator.comparing(c -> c.schedule().opensAt(), EARLY_FIRST.reversed());
      case ACTIVE -> Comparator.comparingInt(c -> -comments(c));
    };
  }

  private int comments(ConsultationDetails consultation) {
    var turnout = turnout(consultation);
    return turnout == null ? 0 : turnout.comments();
  }

  private List<ConsultationDetails> in(Phase phase) {
    return all.stream().filter(c -> c.phase() == phase).toList();
  }

  private static String words(ConsultationDetails c) {
    return String.join(
            "\n",
            String.join("\n", c.title().versions().values()),
            String.join("\n", c.mandate().source().versions().values()),
            String.join("\n", c.convener().versions().values()))
        .toLowerCase(Locale.ROOT);
  }
}
