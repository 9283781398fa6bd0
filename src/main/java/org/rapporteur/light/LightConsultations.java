package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.Phase;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.discussion.Participants;
import org.rapporteur.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The light pages of all consultations, of one, and the way to its report.
@Controller
public class LightConsultations {

  private final ConsultationService consultations;
  private final DocumentService documents;
  private final Participants participants;
  private final LightReading reading;
  private final LightPages pages;

  LightConsultations(
      ConsultationService consultations,
      DocumentService documents,
      Participants participants,
      LightReading reading,
      LightPages pages) {
    this.consultations = consultations;
    this.documents = documents;
    this.participants = participants;
    this.reading = reading;
    this.pages = pages;
  }

  /// Those of one kind of phase, under the words for it.
  public record Listing(String key, List<ConsultationDetails> consultations) {}

  @GetMapping({"/light", "/light/"})
  ResponseEntity<byte[]> home(HttpServletRequest request) {
    var all = consultations.listPublic();
    var listings =
        List.of(
                listing("open", all, Phase.OPEN),
                listing("announced", all, Phase.ANNOUNCED),
                listing("closed", all, Phase.CLOSED),
                listing("reported", all, Phase.REPORTED, Phase.ARCHIVED),
                listing("withdrawn", all, Phase.WITHDRAWN))
            .stream()
            .filter(listing -> !listing.consultations().isEmpty())
            .toList();
    return pages.page(
        "home",
        pages.frame(request),
        Map.of(
            "listings",
            listings,
            "comments",
            participants.comments(all.stream().map(ConsultationDetails::id).toList())));
  }

  @GetMapping("/light/consultations/{slug}")
  ResponseEntity<byte[]> consultation(@PathVariable String slug, HttpServletRequest request) {
    var consultation = reading.consultation(slug);
    return pages.page(
        "consultation",
        pages.frame(request),
        Map.of(
            "consultation",
            consultation,
            "comments",
            participants.commentsByQuestion(consultation.id()),
            "documents",
            documents.of(consultation.id()),
            "events",
            consultations.timeline(consultation.id())));
  }

  /// A report's one-file HTML needs neither script nor further files: it is the light edition.
  @GetMapping("/light/consultations/{slug}/report")
  ResponseEntity<Void> report(@PathVariable String slug) {
    return found(reported(slug) + ".html");
  }

  @GetMapping("/light/consultations/{slug}/report/{edition}")
  ResponseEntity<Void> edition(@PathVariable String slug, @PathVariable String edition) {
    return found(reported(slug) + "/" + LightReading.number(edition, "edition") + ".html");
  }

  private String reported(String slug) {
    var consultation = reading.consultation(slug);
    if (consultation.reportedAt() == null) {
      throw new NotFound("report", slug);
    }
    return ConsultationLinks.report(consultation.slug());
  }

  private static ResponseEntity<Void> found(String address) {
    return ResponseEntity.status(HttpStatus.FOUND).header(HttpHeaders.LOCATION, address).build();
  }

  private static Listing listing(String name, List<ConsultationDetails> all, Phase... phases) {
    var which = Set.of(phases);
    return new Listing(
        "light.home." + name, all.stream().filter(c -> which.contains(c.phase())).toList());
  }
}
