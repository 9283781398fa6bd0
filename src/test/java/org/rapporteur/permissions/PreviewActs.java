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

/// Acts on previews. The author is a reader in the state that has a preview.
@Component
class PreviewActs extends Acts {

  private static final Instant NEXT_WEEK = Instant.now().plus(Duration.ofDays(7));

  private final PersonService people;
  private final PreviewService previews;

  PreviewActs(PersonService people, PreviewService previews, PreviewReadingService reading) {
    this.people = people;
    this.previews = previews;
    register(
        "PreviewService.open",
        (v, s) -> previews.open(v, s.id(), new PreviewDraft(authorAddress(s), NEXT_WEEK, "")));
    registerVoid(
        "PreviewService.name",
        (v, s) -> previews.name(v, s.id(), findPreviewId(s), authorAddress(s)));
    registerVoid(
        "PreviewService.takeOff",
        (v, s) -> previews.takeOff(v, s.id(), findPreviewId(s), s.person(Actor.AUTHOR)));
    registerVoid(
        "PreviewService.prolong",
        (v, s) -> previews.prolong(v, s.id(), findPreviewId(s), NEXT_WEEK));
    registerVoid("PreviewService.close", (v, s) -> previews.close(v, s.id(), findPreviewId(s)));
    register("PreviewService.of", (v, s) -> previews.of(v, s.id()).stream().findFirst());
    register("PreviewReadingService.read", (v, s) -> reading.read(v, s.id()));
    register("PreviewReadingService.find", (v, s) -> reading.find(v, s.id()));
    register(
        "PreviewReadingService.notices",
        (v, s) -> reading.notices(v, List.of(findPreviewId(s))).values().stream().findFirst());
  }

  private ReaderAddresses authorAddress(Scenario scenario) {
    var author = people.find(scenario.person(Actor.AUTHOR)).orElseThrow();
    return new ReaderAddresses(List.of(author.email()));
  }

  private PreviewId findPreviewId(Scenario scenario) {
    return previews.of(scenario.viewer(Actor.SECRETARIAT), scenario.id()).getFirst().id();
  }
}
