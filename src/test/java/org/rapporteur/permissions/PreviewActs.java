package org.rapporteur.permissions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rapporteur.identity.PersonService;
import org.rapporteur.report.preview.PreviewDraft;
import org.rapporteur.report.preview.PreviewId;
import org.rapporteur.report.preview.PreviewReadingService;
import org.rapporteur.report.preview.PreviewService;
import org.rapporteur.report.preview.ReaderAddresses;
import org.springframework.stereotype.Component;

/// A draft shown under embargo. In the state that has a preview, the author is named to read it.
@Component
class PreviewActs extends Acts {

  private static final Instant NEXT_WEEK = Instant.now().plus(Duration.ofDays(7));

  private final PersonService people;
  private final PreviewService previews;

  PreviewActs(PersonService people, PreviewService previews, PreviewReadingService reading) {
    this.people = people;
    this.previews = previews;
    asks(
        "PreviewService.open",
        (v, s) -> previews.open(v, s.id(), new PreviewDraft(reader(s), NEXT_WEEK, "")));
    does("PreviewService.name", (v, s) -> previews.name(v, s.id(), opened(s), reader(s)));
    does(
        "PreviewService.takeOff",
        (v, s) -> previews.takeOff(v, s.id(), opened(s), s.person(Who.AUTHOR)));
    does("PreviewService.prolong", (v, s) -> previews.prolong(v, s.id(), opened(s), NEXT_WEEK));
    does("PreviewService.close", (v, s) -> previews.close(v, s.id(), opened(s)));
    asks("PreviewService.of", (v, s) -> previews.of(v, s.id()).stream().findFirst());
    asks("PreviewReadingService.read", (v, s) -> reading.read(v, s.id()));
    asks("PreviewReadingService.find", (v, s) -> reading.find(v, s.id()));
    asks(
        "PreviewReadingService.notices",
        (v, s) -> reading.notices(v, List.of(opened(s))).values().stream().findFirst());
  }

  private ReaderAddresses reader(Scene scene) {
    var author = people.find(scene.person(Who.AUTHOR)).orElseThrow();
    return new ReaderAddresses(List.of(author.email()));
  }

  private PreviewId opened(Scene scene) {
    return previews.of(scene.viewer(Who.SECRETARIAT), scene.id()).getFirst().id();
  }
}
