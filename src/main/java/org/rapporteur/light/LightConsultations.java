package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.count.Participants;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.series.SeriesService;
import org.rapporteur.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The light pages of all consultations, of one, and the way to its report.
@Controller
public class LightConsultations {

  /// With titles of ordinary length a page of so many stays well below 20 KB.
  private static final int AT_ONCE = 25;

  private final ConsultationService consultations;
  private final DocumentService documents;
  private final Participants participants;
  private final ReportService reports;
  private final SeriesService series;
  private final LightReading reading;
  private final LightPages pages;

  LightConsultations(
      ConsultationService consultations,
      DocumentService documents,
      Participants participants,
      ReportService reports,
      SeriesService series,
      LightReading reading,
      LightPages pages) {
    this.consultations = consultations;
    this.documents = documents;
    this.participants = participants;
    this.reports = reports;
    this.series = series;
    this.reading = reading;
    this.pages = pages;
  }

  /// Those of one kind of phase, under the words for it.
  public record Listing(String key, List<ConsultationDetails> consultations) {

    private Listing after(int last) {
      return new Listing(
          key, consultations.subList(Math.min(last, consultations.size()), consultations.size()));
    }

    private Listing first(int most) {
      return new Listing(key, consultations.subList(0, Math.clamp(most, 0, consultations.size())));
    }
  }

  @GetMapping({"/light", "/light/"})
  ResponseEntity<byte[]> home(
      @RequestParam(defaultValue = "") String after, HttpServletRequest request) {
    int last = after.isEmpty() ? 0 : LightReading.number(after, "consultation");
    var all = consultations.listPublic();
    var listings = page(listings(all), last);
    var shown = listings.stream().flatMap(l -> l.consultations().stream()).toList();
    int end = last + shown.size();
    return pages.page(
        "home",
        pages.frame(request),
        Map.of(
            "listings",
            listings,
            "comments",
            participants.comments(shown.stream().map(ConsultationDetails::id).toList()),
            "next",
            end < all.size() ? end : 0));
  }

  private static List<Listing> listings(List<ConsultationDetails> all) {
    return List.of(
        listing("open", all, Phase.OPEN),
        listing("announced", all, Phase.ANNOUNCED),
        listing("closed", all, Phase.CLOSED),
        listing("reported", all, Phase.REPORTED, Phase.ARCHIVED),
        listing("withdrawn", all, Phase.WITHDRAWN));
  }

  /// The page of the listings in a row that begins after so many consultations.
  private static List<Listing> page(List<Listing> listings, int last) {
    var page = new ArrayList<Listing>();
    int before = 0;
    int left = AT_ONCE;
    for (var listing : listings) {
      var part = listing.after(Math.max(0, last - before)).first(left);
      before += listing.consultations().size();
      left -= part.consultations().size();
      if (!part.consultations().isEmpty()) {
        page.add(part);
      }
    }
    return page;
  }

  @GetMapping("/light/consultations/{slug}")
  ResponseEntity<byte[]> consultation(@PathVariable String slug, HttpServletRequest request) {
    var consultation = reading.consultation(slug);
    var content = new HashMap<String, Object>();
    content.put("consultation", consultation);
    content.put("comments", participants.commentsByQuestion(consultation.id()));
    content.put("documents", documents.of(consultation.id()));
    content.put("events", consultations.timeline(consultation.id()));
    content.put(
        "edition",
        reports.latest(Viewer.VISITOR, consultation.id()).map(Edition::number).orElse(0));
    if (consultation.phase().isPublic()) {
      series.of(consultation).ifPresent(name -> content.put("series", name));
    }
    return pages.page("consultation", pages.frame(request), content);
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
